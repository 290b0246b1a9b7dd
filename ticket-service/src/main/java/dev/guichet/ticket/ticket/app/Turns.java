package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Structure;
import dev.guichet.ticket.ticket.store.TicketStore;
import dev.guichet.ticket.ticket.store.TurnStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives new tickets to members of their desk, as its rules say, in the transaction that opens them.
@ApplicationScoped
class Turns {
    private final TurnStore store;
    private final TicketStore tickets;
    private final Organizations organizations;

    Turns(TurnStore store, TicketStore tickets, Organizations organizations) {
        this.store = store;
        this.tickets = tickets;
        this.organizations = organizations;
    }

    /// @param member who gets the ticket; null for nobody
    record Turn(@Nullable Participant member) {
        static final Turn NOBODYS = new Turn(null);
    }

    /// @param requester who does not answer themselves while somebody else can
    /// @param organization of the requester; null for a guest, of whom nobody is in charge
    /// @param group that the ticket goes to; null for none
    Uni<Turn> next(Desk desk, Participant requester, @Nullable Structure organization, @Nullable DeskGroup group) {
        return switch (desk.rules().assignment()) {
            case NOBODY -> Uni.createFrom().item(Turn.NOBODYS);
            case ROUND_ROBIN, LEAST_LOADED ->
                store.next(desk, group, requester.id()).map(Turns::turn);
            case ACCOUNT_MANAGER ->
                inCharge(desk, organization)
                        .map(found -> turn(found.filter(manager -> manager.id() != requester.id())));
        };
    }

    /// One in charge who sits at other desks only is not looked past: somebody further up knows the client no better.
    private Uni<Optional<Participant>> inCharge(Desk desk, @Nullable Structure organization) {
        if (organization == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return organizations
                .accountManager(organization.path())
                .chain(found -> found.map(person -> tickets.member(person, desk.id()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Turn turn(Optional<Participant> member) {
        return new Turn(member.orElse(null));
    }
}
