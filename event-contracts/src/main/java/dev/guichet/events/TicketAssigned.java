package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// The assignee changed; the snapshot has the new one, or none.
public record TicketAssigned(
        EventMeta meta, TicketSnapshot ticket, @Nullable PersonRef previous) implements TicketEvent {}
