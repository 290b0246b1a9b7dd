package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.thread.domain.Message;
import java.time.Instant;

/// A new ticket with its first message, and who opened it.
public record OpenedTicket(Ticket ticket, Message first, Caller by, Instant now) {}
