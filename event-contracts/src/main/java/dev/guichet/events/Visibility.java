package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who may read a message: everyone on the ticket, or the desk only.
public enum Visibility {
    @JsonProperty("public")
    PUBLIC,

    @JsonProperty("internal")
    INTERNAL
}
