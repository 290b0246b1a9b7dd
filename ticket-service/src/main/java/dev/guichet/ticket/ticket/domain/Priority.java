package dev.guichet.ticket.ticket.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How much a ticket presses, least first.
public enum Priority {
    @JsonProperty("low")
    LOW,

    @JsonProperty("normal")
    NORMAL,

    @JsonProperty("high")
    HIGH,

    @JsonProperty("urgent")
    URGENT
}
