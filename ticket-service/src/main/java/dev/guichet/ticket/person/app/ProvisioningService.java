package dev.guichet.ticket.person.app;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.TenantCandidates;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.person.domain.Address;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.UnprovisionedUser;
import dev.guichet.ticket.person.store.PersonRepository;
import dev.guichet.ticket.person.store.PersonStore;
import dev.guichet.ticket.person.store.PersonStore.CountingRoot;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes a user whom no root knows into the root entered. Only a verified address counts, since whoever proves it
/// becomes that person.
@ApplicationScoped
class ProvisioningService {
    private final PersonRepository persons;
    private final PersonStore store;
    private final Places places;
    private final PersonFollowers followers;
    private final Outbox outbox;

    ProvisioningService(
            PersonRepository persons, PersonStore store, Places places, PersonFollowers followers, Outbox outbox) {
        this.persons = persons;
        this.store = store;
        this.places = places;
        this.followers = followers;
        this.outbox = outbox;
    }

    /// The roots that would take the user in.
    ///
    /// @param byAddress those that know their address
    @WithTransaction
    Uni<TenantCandidates> candidates(Principal principal, List<Long> byAddress) {
        return UnprovisionedUser.of(principal)
                .map(user -> candidates(Address.domain(user.email()), byAddress))
                .orElseGet(() -> Uni.createFrom().item(TenantCandidates.NONE));
    }

    private Uni<TenantCandidates> candidates(String domain, List<Long> byAddress) {
        return store.rootsCounting(domain)
                .map(counting -> new TenantCandidates(byAddress, ids(counting, true), ids(counting, false)));
    }

    private static List<Long> ids(List<CountingRoot> roots, boolean proven) {
        return roots.stream()
                .filter(root -> root.proven() == proven)
                .map(CountingRoot::id)
                .toList();
    }

    /// The id of the person the user turns out to be.
    ///
    /// @param cause id of the request they sign in with
    @WithTransaction
    Uni<Optional<Long>> admit(Principal principal, String cause) {
        return UnprovisionedUser.of(principal)
                .map(user -> admit(user, cause))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Long>> admit(UnprovisionedUser user, String cause) {
        return persons.lockedByEmail(user.email())
                .chain(known -> DatabaseClock.now()
                        .chain(now ->
                                known.isPresent() ? recognised(known.get(), user, cause, now) : join(user, cause, now)))
                .map(person -> person.map(Person::id));
    }

    /// Linked once: an address that another subject has claimed stays theirs.
    private Uni<Optional<Person>> recognised(Person known, UnprovisionedUser user, String cause, Instant now) {
        if (known.subject() != null) {
            return Uni.createFrom()
                    .item(Optional.of(known).filter(person -> user.subject().equals(person.subject())));
        }
        Act act = act(known.id(), user.name(), cause, now);
        return places.atFirstLogin(known)
                .map(placed -> user.claim(placed, now))
                .call(linked -> linked(known, linked, user, act))
                .map(Optional::of);
    }

    private Uni<Void> linked(Person known, Person linked, UnprovisionedUser user, Act act) {
        return persons.proven(linked.id(), user.provenAt())
                .chain(() -> persons.save(linked))
                .chain(() -> outbox.append(PersonMessages.changed(linked, act)))
                .chain(() -> followers.follow(known, linked, act));
    }

    private Uni<Optional<Person>> join(UnprovisionedUser user, String cause, Instant now) {
        return store.organizationListing(Address.domain(user.email()))
                .chain(organization -> organization.isPresent()
                        ? joined(user.joining(organization.get()), user, cause, now)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Person>> joined(NewPerson person, UnprovisionedUser user, String cause, Instant now) {
        return store.insert(RootScope.required(), person, user.proven(), null, now)
                .chain(created -> created.isPresent()
                        ? outbox.append(PersonMessages.changed(
                                        created.get(), act(created.get().id(), person.name(), cause, now)))
                                .replaceWith(created)
                        : persons.bySubject(user.subject()));
    }

    private static Act act(long person, String name, String cause, Instant now) {
        return new Act(new Actor(ActorKind.PERSON, person, null, name), cause, now);
    }
}
