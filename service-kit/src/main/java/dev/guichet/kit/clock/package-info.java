/// Who may look at the clock of a replica. Must not know what for: they say so.
@NullMarked
package dev.guichet.kit.clock;

import org.jspecify.annotations.NullMarked;
