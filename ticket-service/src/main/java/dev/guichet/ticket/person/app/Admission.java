package dev.guichet.ticket.person.app;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Candidates;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.person.domain.Address;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.Stranger;
import dev.guichet.ticket.person.store.PersonStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes a stranger into the root entered. Only a verified address counts, since whoever proves it becomes that person.
@ApplicationScoped
class Admission {
    private final PersonStore store;
    private final Places places;
    private final PersonFollowers followers;
    private final Outbox outbox;
    private final CurrentRequest request;

    Admission(PersonStore store, Places places, PersonFollowers followers, Outbox outbox, CurrentRequest request) {
        this.store = store;
        this.places = places;
        this.followers = followers;
        this.outbox = outbox;
        this.request = request;
    }

    /// The roots that would take the stranger in.
    ///
    /// @param byAddress those that know their address
    @WithTransaction
    Uni<Candidates> candidates(Principal principal, List<Long> byAddress) {
        return Stranger.of(principal)
                .map(stranger -> candidates(Address.domain(stranger.email()), byAddress))
                .orElseGet(() -> Uni.createFrom().item(Candidates.NONE));
    }

    private Uni<Candidates> candidates(String domain, List<Long> byAddress) {
        return store.rootsProving(domain)
                .chain(proving -> store.rootsConfirming(domain)
                        .map(confirming -> new Candidates(byAddress, proving, confirming)));
    }

    /// The id of the person the stranger turns out to be.
    @WithTransaction
    Uni<Optional<Long>> admit(Principal principal) {
        return Stranger.of(principal)
                .map(this::admit)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Long>> admit(Stranger stranger) {
        return store.lockByEmail(stranger.email())
                .chain(known -> DatabaseClock.now()
                        .chain(now -> known.isPresent() ? recognised(known.get(), stranger, now) : join(stranger, now)))
                .map(person -> person.map(Person::id));
    }

    /// Linked once: an address that another subject has claimed stays theirs.
    private Uni<Optional<Person>> recognised(Person known, Stranger stranger, Instant now) {
        if (known.subject() != null) {
            return Uni.createFrom()
                    .item(Optional.of(known).filter(person -> stranger.subject().equals(person.subject())));
        }
        Act act = act(known.id(), stranger.name(), now);
        return places.atFirstSight(known)
                .map(placed -> stranger.claim(placed, act.at()))
                .call(linked -> linked(known, linked, stranger, act))
                .map(Optional::of);
    }

    private Uni<Void> linked(Person known, Person linked, Stranger stranger, Act act) {
        return store.save(linked)
                .chain(() -> store.proven(linked, stranger.provenAt()))
                .chain(() -> outbox.append(PersonMessages.changed(linked, act)))
                .chain(() -> followers.follow(known, linked, act));
    }

    private Uni<Optional<Person>> join(Stranger stranger, Instant now) {
        return store.organizationListing(Address.domain(stranger.email()))
                .chain(organization -> organization.isPresent()
                        ? joined(stranger.joining(organization.get()), stranger, now)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Person>> joined(NewPerson person, Stranger stranger, Instant now) {
        return store.insert(RootScope.required(), person, stranger.subject(), now)
                .chain(created -> created.isPresent()
                        ? store.proven(created.get(), stranger.provenAt())
                                .chain(() -> outbox.append(PersonMessages.changed(
                                        created.get(), act(created.get().id(), person.name(), now))))
                                .replaceWith(created)
                        : store.bySubject(stranger.subject()));
    }

    private Act act(long person, String name, Instant now) {
        return new Act(new Actor(ActorKind.PERSON, person, null, name), request.id(), now);
    }
}
