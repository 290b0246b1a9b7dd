package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.directory.TicketFacts;
import dev.guichet.kit.directory.TicketSight;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Closure;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Revision;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Structure;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody is to a ticket.
public final class Position {
    private static final String WRITE = "tickets:write";

    private Position() {}

    /// Empty when they may not know of it. Somebody with no role reads only.
    public static Optional<Caller> of(Rights rights, Ticket ticket) {
        return TicketSight.sees(rights, facts(ticket))
                ? Optional.of(new Caller(rights.actor(), roles(rights, ticket)))
                : Optional.empty();
    }

    private static Set<Role> roles(Rights rights, Ticket ticket) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        // An integrator acts for the organization that asks, within what its token lets it do.
        boolean integrates = rights.isIntegrator() && rights.scopes().contains(WRITE);
        if (integrates || rights.isPerson(ticket.requester().id())) {
            roles.add(Role.REQUESTER);
        }
        if (ticket.observers().stream().anyMatch(observer -> rights.isPerson(observer.id()))) {
            roles.add(Role.OBSERVER);
        }
        if (rights.isMemberOf(ticket.desk().id())) {
            roles.add(Role.AGENT);
        }
        return roles;
    }

    /// Whether the ticket shows its inside: to its desk and to those who configure it, never to the requester's side.
    public static boolean readsInternal(Rights rights, Ticket ticket) {
        return readsInternal(rights, ticket.desk().id());
    }

    static boolean readsInternal(Rights rights, long desk) {
        return rights.isMemberOf(desk) || rights.administeredDesks().contains(desk);
    }

    /// The version and time of the ticket that count for them.
    public static Revision revision(Rights rights, Ticket ticket) {
        return ticket.revision(readsInternal(rights, ticket));
    }

    /// Numbers of the tickets that continue it, as far as they may know of them; lowest first.
    public static List<Long> followUps(Rights rights, Ticket ticket) {
        return continuing(ticket).stream()
                .filter(next -> knows(rights, ticket, next))
                .map(TicketLink::number)
                .toList();
    }

    /// Number of the closed ticket that it continues, when they may know of that one.
    public static @Nullable Long followUpOf(Rights rights, Ticket ticket) {
        TicketLink before = ticket.origin().followUpOf();
        return before != null && knows(rights, ticket, before) ? before.number() : null;
    }

    private static List<TicketLink> continuing(Ticket ticket) {
        Closure closure = ticket.closure();
        return closure == null ? List.of() : closure.followUps();
    }

    private static boolean knows(Rights rights, Ticket ticket, TicketLink other) {
        return TicketSight.sees(rights, facts(ticket, other.desk(), other.observers()));
    }

    private static TicketFacts facts(Ticket ticket) {
        return facts(
                ticket,
                ticket.desk().id(),
                ticket.observers().stream().map(Participant::id).collect(Collectors.toSet()));
    }

    private static TicketFacts facts(Ticket ticket, long desk, Set<Long> observers) {
        Structure organization = ticket.origin().organization();
        return new TicketFacts(
                ticket.requester().id(),
                observers,
                desk,
                ticket.origin().organizationId(),
                organization == null ? List.of() : organization.path(),
                ticket.origin().client());
    }
}
