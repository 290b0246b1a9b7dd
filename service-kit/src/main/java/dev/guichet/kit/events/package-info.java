/// Events to JSON and back, and new ids for them. Must not know who sends which.
@NullMarked
package dev.guichet.kit.events;

import org.jspecify.annotations.NullMarked;
