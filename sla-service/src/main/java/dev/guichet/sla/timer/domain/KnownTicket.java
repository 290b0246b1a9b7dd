package dev.guichet.sla.timer.domain;

import java.util.Set;

/// A ticket as its latest event told it: where it is and who has to do with it.
///
/// @param root the tenant
/// @param version of the ticket at that event
public record KnownTicket(
        TicketNumber number,
        long root,
        long desk,
        long organization,
        long requester,
        Set<Long> observers,
        long version) {
    public KnownTicket {
        observers = Set.copyOf(observers);
    }
}
