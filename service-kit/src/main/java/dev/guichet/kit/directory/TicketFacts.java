package dev.guichet.kit.directory;

import java.util.List;
import java.util.Set;

/// What the rule of sight needs to know of one ticket.
///
/// @param requester id of the person who asks
/// @param observers ids of the persons who follow
/// @param desk id of the desk the ticket is at
/// @param organization the requester's, as the ticket has it
/// @param organizationPath ids from the root to `organization`, both included; needed for integrators only
public record TicketFacts(
        long requester, Set<Long> observers, long desk, long organization, List<Long> organizationPath) {
    public TicketFacts {
        observers = Set.copyOf(observers);
        organizationPath = List.copyOf(organizationPath);
    }
}
