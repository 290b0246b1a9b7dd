/// What time does to a ticket that nobody moves. Must not know HTTP, Kafka, the database or what a closure means.
@NullMarked
package dev.guichet.sla.timer.domain;

import org.jspecify.annotations.NullMarked;
