package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why an episode began.
public enum StatusTrigger {
    @JsonProperty("opened")
    OPENED,

    @JsonProperty("reply")
    REPLY,

    @JsonProperty("ask")
    ASK,

    @JsonProperty("hold")
    HOLD,

    @JsonProperty("resume")
    RESUME,

    @JsonProperty("solve")
    SOLVE,

    @JsonProperty("approve")
    APPROVE,

    @JsonProperty("refuse")
    REFUSE,

    @JsonProperty("archive")
    ARCHIVE,

    @JsonProperty("close")
    CLOSE,

    @JsonProperty("undo")
    UNDO,

    @JsonProperty("pending_expired")
    PENDING_EXPIRED,

    @JsonProperty("solved_expired")
    SOLVED_EXPIRED
}
