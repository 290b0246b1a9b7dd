/// A repeated call is answered once and for all. Must not know what the call does.
@NullMarked
package dev.guichet.kit.idempotency;

import org.jspecify.annotations.NullMarked;
