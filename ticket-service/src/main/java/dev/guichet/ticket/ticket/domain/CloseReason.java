package dev.guichet.ticket.ticket.domain;

/// Why an agent closes a ticket without a solution.
public enum CloseReason {
    SPAM,
    DUPLICATE,
    OTHER
}
