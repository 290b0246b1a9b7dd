/// What arrives from Kafka: timers that came due. Must not know how tickets are kept.
@NullMarked
package dev.guichet.ticket.intake;

import org.jspecify.annotations.NullMarked;
