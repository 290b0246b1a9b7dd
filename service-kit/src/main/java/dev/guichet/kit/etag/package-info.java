/// Versions as entity tags. Must not know whose version it is.
@NullMarked
package dev.guichet.kit.etag;

import org.jspecify.annotations.NullMarked;
