package dev.guichet.ticket.person.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.person.app.PersonService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever looks after a person no more is not told again what they were told of them, their invitations included.
@ApplicationScoped
class PersonReplays implements ReplayGuard {
    private final PersonService persons;
    private final CallerRights callers;

    PersonReplays(PersonService persons, CallerRights callers) {
        this.persons = persons;
        this.callers = callers;
    }

    @Override
    public String collection() {
        return "persons";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return kept.key()
                .map(key -> persons.requireStill(callers.context(), Long.parseLong(key)))
                .orElseGet(() -> callers.current().replaceWithVoid());
    }
}
