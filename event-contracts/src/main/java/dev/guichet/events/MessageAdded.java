package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// A reply, a note or a solution was added. The snapshot already has the status that the same action led to.
///
/// @param trigger why the same action began an episode; null when it began none
public record MessageAdded(
        EventMeta meta,
        TicketSnapshot ticket,
        MessageBody message,
        @Nullable StatusTrigger trigger) implements TicketEvent {}
