package dev.guichet.ticket.ticket.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.events.TicketStatus;

/// Who holds a ticket.
public enum Awaiting {
    @JsonProperty("support")
    SUPPORT,

    @JsonProperty("requester")
    REQUESTER,

    @JsonProperty("internal")
    INTERNAL,

    @JsonProperty("nobody")
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
