package dev.guichet.events;

/// A request became a ticket.
///
/// @param message the first message
public record TicketCreated(
        EventMeta meta, TicketSnapshot ticket, String kind, String priority, Channel channel, MessageBody message)
        implements TicketEvent {}
