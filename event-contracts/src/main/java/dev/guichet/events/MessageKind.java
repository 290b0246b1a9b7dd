package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What an entry of the thread is.
public enum MessageKind {
    @JsonProperty("reply")
    REPLY,

    @JsonProperty("note")
    NOTE,

    @JsonProperty("solution")
    SOLUTION
}
