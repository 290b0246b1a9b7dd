package dev.guichet.ticket.person.app;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.ProvenAddress;
import dev.guichet.ticket.person.store.PersonRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives a person of the root entered the address that their token proves. Where they belong, and what they
/// may do, stays.
@ApplicationScoped
class RenamingService {
    private final PersonRepository persons;
    private final PersonFollowers followers;
    private final Outbox outbox;

    RenamingService(PersonRepository persons, PersonFollowers followers, Outbox outbox) {
        this.persons = persons;
        this.followers = followers;
        this.outbox = outbox;
    }

    /// @param cause id of the request that brought the token
    /// @throws dev.guichet.kit.problem.Refused `EMAIL_TAKEN` when somebody else gets the address at the same time
    @WithTransaction
    Uni<Void> rename(long person, ProvenAddress address, String cause) {
        return persons.locked(person)
                .chain(found -> found.isPresent()
                        ? rename(found.get(), address, cause)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> rename(Person before, ProvenAddress address, String cause) {
        return persons.takes(before.id(), address)
                .chain(takes -> takes
                        ? DatabaseClock.now()
                                .chain(now -> renamed(before, before.reachedAt(address.email(), now), cause))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> renamed(Person before, Person after, String cause) {
        Act act = new Act(new Actor(ActorKind.PERSON, after.id(), null, after.name()), cause, after.updatedAt());
        return persons.save(after)
                .chain(() -> outbox.append(PersonMessages.changed(after, act)))
                .chain(() -> followers.follow(before, after, act));
    }
}
