/// Events arrive and have their effect once. Must not know what the effects are.
@NullMarked
package dev.guichet.kit.inbox;

import org.jspecify.annotations.NullMarked;
