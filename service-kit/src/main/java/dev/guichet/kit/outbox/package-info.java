/// Events leave with the change that caused them, in order per aggregate. Must not know any event by name.
@NullMarked
package dev.guichet.kit.outbox;

import org.jspecify.annotations.NullMarked;
