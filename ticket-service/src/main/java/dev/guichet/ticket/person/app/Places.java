package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.person.domain.Address;
import dev.guichet.ticket.person.domain.Belonging;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.store.PersonRepository;
import dev.guichet.ticket.person.store.PersonStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Where a new address belongs: every door that makes somebody known asks here, and so does their first sign-in
/// (ADR 182). Inside the caller's transaction.
@ApplicationScoped
class Places {
    private final PersonRepository persons;
    private final PersonStore store;

    Places(PersonRepository persons, PersonStore store) {
        this.persons = persons;
        this.store = store;
    }

    /// The organization that has the domain of the address; empty when none has.
    Uni<Optional<Home>> owner(String email) {
        return store.organizationListing(Address.domain(email))
                .chain(owner -> owner.isPresent()
                        ? persons.home(owner.get())
                        : Uni.createFrom().item(Optional.empty()));
    }

    /// Where somebody comes to belong whom nobody knows and whom the caller wants to put into `named`: there, or where
    /// the domain says.
    Uni<Home> of(String email, Home named, Rights caller) {
        return owner(email)
                .map(found -> found.filter(owner -> !Belonging.mayPut(caller, owner.path(), named.path()))
                        .orElse(named));
    }

    /// Somebody who signs in for the first time, where they belong from then on.
    Uni<Person> atFirstLogin(Person known) {
        return owner(known.email())
                .chain(owner -> owner.isPresent()
                        ? placed(known, owner.get())
                        : Uni.createFrom().item(known));
    }

    private Uni<Person> placed(Person known, Home owner) {
        return persons.home(known)
                .map(home -> home.map(Home::path).orElse(List.of()))
                .chain(path -> persons.placedFrom(known.id())
                        .map(from -> Belonging.staysAt(path, from.orElse(null), owner.path())
                                ? known
                                : known.broughtTo(owner.id())));
    }
}
