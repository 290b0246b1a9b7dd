package dev.guichet.ticket.desk.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where an agent's public reply leads when it does not say so itself.
public enum AgentReply {
    @JsonProperty("unchanged")
    UNCHANGED,

    @JsonProperty("open")
    OPEN,

    @JsonProperty("pending")
    PENDING,

    @JsonProperty("on_hold")
    ON_HOLD,

    @JsonProperty("solved")
    SOLVED
}
