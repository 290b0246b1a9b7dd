package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// A request became a ticket.
///
/// @param message the first message
/// @param followUpOf number of the closed ticket it continues: a reply to that one opened it
public record TicketCreated(
        EventMeta meta,
        TicketSnapshot ticket,
        String kind,
        String priority,
        Channel channel,
        MessageBody message,
        @Nullable Long followUpOf)
        implements TicketEvent {}
