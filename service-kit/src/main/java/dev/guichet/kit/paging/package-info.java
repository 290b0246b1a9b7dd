/// Keyset pages and their signed cursors. Must not know what is listed.
@NullMarked
package dev.guichet.kit.paging;

import org.jspecify.annotations.NullMarked;
