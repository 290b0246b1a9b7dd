package dev.guichet.ticket.timeline.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Kinds of fact.
public enum What {
    @JsonProperty("created")
    CREATED,

    @JsonProperty("message")
    MESSAGE,

    @JsonProperty("status")
    STATUS,

    @JsonProperty("assignee")
    ASSIGNEE,

    @JsonProperty("edit")
    EDIT,

    @JsonProperty("observers")
    OBSERVERS,

    @JsonProperty("reminder")
    REMINDER
}
