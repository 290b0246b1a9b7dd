package dev.guichet.ticket.ticket.domain;

import java.time.Instant;

/// A period during which timers run.
///
/// @param number rises within the ticket, from 1
/// @param since when it began; timers count from it
public record Episode(long number, Instant since) {
    public static Episode first(Instant now) {
        return new Episode(1, now);
    }

    Episode next(Instant now) {
        return new Episode(number + 1, now);
    }
}
