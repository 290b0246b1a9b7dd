package dev.guichet.events;

/// Published by ticket-service on [Topics#TICKETS], in order per ticket.
public sealed interface TicketEvent extends GuichetEvent
        permits TicketCreated,
                MessageAdded,
                StatusChanged,
                TicketAssigned,
                TicketEdited,
                ObserversChanged,
                RequesterReminded {
    TicketSnapshot ticket();

    @Override
    default String key() {
        return Long.toString(ticket().number());
    }
}
