package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// Who made a change.
///
/// @param person id of the person, for a person
/// @param client OIDC client id, for an integrator
/// @param name for display; empty for the system
public record Actor(
        ActorKind kind, @Nullable Long person, @Nullable String client, String name) {
    public static Actor system() {
        return new Actor(ActorKind.SYSTEM, null, null, "");
    }
}
