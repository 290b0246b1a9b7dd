package dev.guichet.ticket.ticket.domain;

import java.time.Instant;

/// How often a ticket has changed for some of those who read it, and when it last did.
public record Revision(long version, Instant at) {
    Revision next(Instant now) {
        return new Revision(version + 1, now);
    }
}
