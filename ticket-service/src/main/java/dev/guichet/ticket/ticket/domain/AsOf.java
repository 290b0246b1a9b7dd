package dev.guichet.ticket.ticket.domain;

import java.time.Instant;

/// A ticket and when it was read, by the clock of the database: what its caller may do goes by that one, as when they
/// do it, whichever replica answers.
public record AsOf(Ticket ticket, Instant now) {}
