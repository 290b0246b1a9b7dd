package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a member is at a desk; a supervisor also configures it.
public enum DeskRole {
    @JsonProperty("agent")
    AGENT,

    @JsonProperty("supervisor")
    SUPERVISOR
}
