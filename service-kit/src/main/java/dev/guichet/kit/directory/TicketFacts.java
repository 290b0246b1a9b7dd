package dev.guichet.kit.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rule of sight needs to know of one ticket.
///
/// @param requester id of the person who asks
/// @param observers ids of the persons who follow
/// @param desk id of the desk the ticket is at
/// @param organization the requester's, as the ticket has it; null for a guest's
/// @param organizationPath ids from the root to `organization`, both included; needed for integrators only
/// @param client of the program that opened it; null when a person did
public record TicketFacts(
        long requester,
        Set<Long> observers,
        long desk,
        @Nullable Long organization,
        List<Long> organizationPath,
        @Nullable String client) {
    public TicketFacts {
        observers = Set.copyOf(observers);
        organizationPath = List.copyOf(organizationPath);
    }
}
