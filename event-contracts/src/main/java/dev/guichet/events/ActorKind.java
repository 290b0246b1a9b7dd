package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The kinds of actor; the system is time itself or a rule.
public enum ActorKind {
    @JsonProperty("person")
    PERSON,

    @JsonProperty("integrator")
    INTEGRATOR,

    @JsonProperty("system")
    SYSTEM
}
