package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// The assignee changed; the snapshot has the new one, or none.
///
/// @param reason why, when nobody changed it; none when somebody did
public record TicketAssigned(
        EventMeta meta,
        TicketSnapshot ticket,
        @Nullable PersonRef previous,
        @Nullable AssignmentReason reason) implements TicketEvent {}
