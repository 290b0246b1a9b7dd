package dev.guichet.events;

/// A reply, a note or a solution was added. The snapshot already has the status that the same action led to.
public record MessageAdded(EventMeta meta, TicketSnapshot ticket, MessageBody message) implements TicketEvent {}
