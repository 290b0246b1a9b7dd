package dev.guichet.ticket.desk.domain;

import java.time.Instant;

/// Somebody who left a desk.
public record Departure(long root, long desk, long person) {
    /// @param at by the clock of the database
    /// @param cause id of the request that removed them
    public record Left(Instant at, String cause) {}
}
