package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.domain.Opening;

/// A request to open a ticket, checked for what can be checked without knowing anybody.
public record NewRequest(Opening opening, MessageText text) {}
