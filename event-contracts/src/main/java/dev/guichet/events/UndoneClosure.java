package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// The closure that an undo took back: who heard of it hears that it is undone.
///
/// @param trigger what closed the ticket: `archive` or `close`
/// @param reason that was given for it; null when none was
/// @param kind of who closed it
/// @param person id of who closed it, for a person
/// @param client OIDC client id of what closed it, for an integrator
public record UndoneClosure(
        StatusTrigger trigger,
        @Nullable String reason,
        ActorKind kind,
        @Nullable Long person,
        @Nullable String client) {}
