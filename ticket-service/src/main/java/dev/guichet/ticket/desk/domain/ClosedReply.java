package dev.guichet.ticket.desk.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a reply to a closed ticket does.
public enum ClosedReply {
    /// A new ticket of the replier, linked to the closed one.
    @JsonProperty("follow_up")
    FOLLOW_UP,

    /// The closed ticket opens again.
    @JsonProperty("reopen")
    REOPEN
}
