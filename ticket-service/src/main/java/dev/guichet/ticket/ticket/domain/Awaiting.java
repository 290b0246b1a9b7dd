package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;

/// Who holds a ticket.
public enum Awaiting {
    SUPPORT,
    REQUESTER,
    INTERNAL,
    NOBODY;

    public static Awaiting of(TicketStatus status) {
        return switch (status) {
            case OPEN -> SUPPORT;
            case PENDING, SOLVED -> REQUESTER;
            case ON_HOLD -> INTERNAL;
            case CLOSED -> NOBODY;
        };
    }

    /// Requesters are not told how the desk works inside.
    public Awaiting forRequesters() {
        return this == INTERNAL ? SUPPORT : this;
    }
}
