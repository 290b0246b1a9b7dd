package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.ticket.domain.Ticket;
import java.time.Instant;

/// A ticket whose row is locked, and when that was: by the clock of the database, read under the lock, so that the
/// times of one ticket never go back, whichever replicas change it.
public record Locked(Ticket ticket, Instant now) {
    static Locked of(Ticket ticket, Instant clock) {
        return new Locked(ticket, clock.isBefore(ticket.updatedAt()) ? ticket.updatedAt() : clock);
    }
}
