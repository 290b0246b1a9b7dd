/// Events that could not have their effect, and what an operator does with them. Must not know any event by name.
@NullMarked
package dev.guichet.kit.deadletter;

import org.jspecify.annotations.NullMarked;
