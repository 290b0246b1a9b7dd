package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.ticket.domain.Opening;
import dev.guichet.ticket.ticket.domain.OpeningDecision.MakeKnown;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Persons who become known because somebody opens a ticket for them, or has them follow one. In a transaction of its
/// own, before the ticket's: to know an address twice is to know it once.
@ApplicationScoped
class Newcomers {
    private final CallerRights callers;
    private final Persons persons;

    Newcomers(CallerRights callers, Persons persons) {
        this.callers = callers;
        this.persons = persons;
    }

    @WithTransaction
    Uni<Void> welcome(MakeKnown wanted, Opening opening) {
        return callers.current().chain(caller -> welcome(wanted, opening, callers.act(caller)));
    }

    private Uni<Void> welcome(MakeKnown wanted, Opening opening, Act act) {
        Uni<Void> known = Uni.createFrom().voidItem();
        // Everybody takes them in the same order: two creations that bring the same people wait for each other once.
        for (String address : wanted.addresses().stream().sorted().toList()) {
            String name = address.equals(opening.requester()) ? opening.requesterName() : null;
            known = known.chain(() -> persons.findOrCreate(address, name, wanted.organization(), act)
                    .replaceWithVoid());
        }
        return known;
    }
}
