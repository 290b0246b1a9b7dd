package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The five canonical statuses; desks label them, the names on the wire never change.
public enum TicketStatus {
    @JsonProperty("open")
    OPEN,

    @JsonProperty("pending")
    PENDING,

    @JsonProperty("on_hold")
    ON_HOLD,

    @JsonProperty("solved")
    SOLVED,

    @JsonProperty("closed")
    CLOSED
}
