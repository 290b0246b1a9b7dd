package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a person is to a ticket.
public enum ParticipantRole {
    @JsonProperty("requester")
    REQUESTER,

    @JsonProperty("observer")
    OBSERVER,

    @JsonProperty("agent")
    AGENT
}
