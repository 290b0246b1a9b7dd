package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a ticket or a message reached Guichet.
public enum Channel {
    @JsonProperty("portal")
    PORTAL,

    @JsonProperty("api")
    API,

    @JsonProperty("phone")
    PHONE,

    @JsonProperty("mail")
    MAIL
}
