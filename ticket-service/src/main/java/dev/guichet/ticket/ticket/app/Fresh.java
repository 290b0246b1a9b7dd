package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Ticket;
import java.time.Instant;

/// A ticket about to be written, and who opened it.
public record Fresh(Ticket ticket, Message first, Caller by, Instant now) {}
