package dev.guichet.ticket.person.app;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.store.PersonStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Gives a person of the root entered the address that their token proves. Where they belong, and what they
/// may do, stays.
@ApplicationScoped
class Renaming {
    private final PersonStore store;
    private final PersonFollowers followers;
    private final Outbox outbox;

    Renaming(PersonStore store, PersonFollowers followers, Outbox outbox) {
        this.store = store;
        this.followers = followers;
        this.outbox = outbox;
    }

    /// @param cause id of the request that brought the token
    @WithTransaction
    Uni<Void> rename(long person, Proof proof, String cause) {
        return store.lock(person)
                .chain(found -> found.isPresent()
                        ? rename(found.get(), proof, cause)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> rename(Person before, Proof proof, String cause) {
        return store.rename(before.id(), proof.subject(), proof.email(), proof.at())
                .chain(after -> after.isPresent()
                        ? tell(before, after.get(), cause)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Person before, Person after, String cause) {
        Act act = new Act(new Actor(ActorKind.PERSON, after.id(), null, after.name()), cause, after.updatedAt());
        return outbox.append(PersonMessages.changed(after, act)).chain(() -> followers.follow(before, after, act));
    }

    /// That somebody has an address, as a token says.
    ///
    /// @param at when, by the clock of the identity provider
    record Proof(String subject, String email, Instant at) {}
}
