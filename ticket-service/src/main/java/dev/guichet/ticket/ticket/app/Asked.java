package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Ticket;
import java.time.Instant;

/// A ticket that somebody asks something of, its row locked.
///
/// @param now by the clock of the database, under that lock
public record Asked(Ticket ticket, Rights rights, Caller by, Instant now) {}
