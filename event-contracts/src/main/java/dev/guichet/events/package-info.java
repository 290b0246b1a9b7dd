/// What services tell each other over Kafka. Must not know how any of them works.
@NullMarked
package dev.guichet.events;

import org.jspecify.annotations.NullMarked;
