package dev.guichet.sla.timer.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A ticket as its latest event told it: where it is and who has to do with it.
///
/// @param root the tenant
/// @param organization the requester's; null for a guest's
/// @param client of the program that opened it; null when a person did
/// @param version of the ticket at that event
public record KnownTicket(
        TicketNumber number,
        long root,
        long desk,
        @Nullable Long organization,
        long requester,
        Set<Long> observers,
        @Nullable String client,
        long version) {
    public KnownTicket {
        observers = Set.copyOf(observers);
    }
}
