package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.store.Locked;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tickets of somebody who left their desk: nobody has them from then on.
@ApplicationScoped
public class LeftTickets {
    private final TicketStore store;
    private final Persons persons;
    private final TicketWrites writes;

    LeftTickets(TicketStore store, Persons persons, TicketWrites writes) {
        this.store = store;
        this.persons = persons;
        this.writes = writes;
    }

    /// Within the caller's transaction, so many of them, in ascending order.
    ///
    /// @param leftAt what they were given later, they keep
    /// @return how many it were
    public Uni<Integer> giveBack(long desk, long person, Instant leftAt, int howMany, Act act) {
        return store.leftBehind(desk, person, leftAt, howMany)
                .chain(left -> left.isEmpty()
                        ? Uni.createFrom().item(0)
                        : persons.byId(person)
                                .map(Optional::orElseThrow)
                                .map(LeftTickets::participant)
                                .chain(was -> giveBack(left, was, act))
                                .replaceWith(left.size()));
    }

    private Uni<Void> giveBack(List<Locked> left, Participant was, Act act) {
        Uni<Void> given = Uni.createFrom().voidItem();
        for (Locked locked : left) {
            given = given.chain(() ->
                    writes.giveBack(locked.ticket(), was, act.at(locked.now())).replaceWithVoid());
        }
        return given;
    }

    private static Participant participant(Person person) {
        return new Participant(person.id(), person.name(), person.email(), person.locale(), person.organization());
    }
}
