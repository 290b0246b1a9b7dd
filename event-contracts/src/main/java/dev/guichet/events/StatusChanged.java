package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// An episode began: emitted once for each, the first included, also when the status keeps its name.
///
/// @param from the status before; null for the first episode
/// @param message id of the message that came in the same action (its own event tells of it), or null
/// @param undone what an `undo` took back; null for any other trigger
public record StatusChanged(
        EventMeta meta,
        TicketSnapshot ticket,
        @Nullable TicketStatus from,
        TicketStatus to,
        StatusTrigger trigger,
        @Nullable String reason,
        @Nullable Long message,
        @Nullable UndoneClosure undone)
        implements TicketEvent {}
