package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Ticket;

/// A ticket that somebody asks something of, its row locked.
public record Asked(Ticket ticket, Rights rights, Caller by) {}
