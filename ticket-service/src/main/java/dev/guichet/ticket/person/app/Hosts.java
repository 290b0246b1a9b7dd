package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonRules;
import dev.guichet.ticket.person.store.PersonStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Which desks answer a guest: the one that made them known, and each that has a ticket in which they take part.
@ApplicationScoped
public class Hosts {
    private final PersonStore store;

    Hosts(PersonStore store) {
        this.store = store;
    }

    /// Whether the person is a guest of a desk at which the caller sits. The database is asked only when nothing else
    /// says so.
    public Uni<Boolean> includeDeskOf(Rights caller, Person person) {
        if (!person.isGuest() || caller.person() == null || caller.desks().isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return PersonRules.madeKnown(caller, person)
                ? Uni.createFrom().item(true)
                : store.isGuestAt(caller.desks().keySet(), person.id());
    }
}
