package dev.guichet.ticket.ticket.domain;

import java.util.Set;
import java.util.stream.Collectors;

/// The ticket that another one continues, or that continues it, with what decides who may know of it. Its requester and
/// their organization are those of the other.
///
/// @param desk id of the desk it is at
/// @param observers ids of those who follow it
public record TicketLink(long number, long desk, Set<Long> observers) {
    public TicketLink {
        observers = Set.copyOf(observers);
    }

    public static TicketLink to(Ticket ticket) {
        return new TicketLink(
                ticket.number().value(),
                ticket.desk().id(),
                ticket.observers().stream().map(Participant::id).collect(Collectors.toSet()));
    }
}
