package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.person.domain.Belonging;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonRefusal;
import dev.guichet.ticket.person.domain.PersonRules;
import dev.guichet.ticket.person.store.PersonRepository;
import dev.guichet.ticket.person.store.PersonStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The persons of the current root, for other features: every method runs inside the caller's transaction.
@ApplicationScoped
public class Persons {
    private final PersonRepository persons;
    private final PersonStore store;
    private final Places places;
    private final Hosts hosts;
    private final Outbox outbox;

    Persons(PersonRepository persons, PersonStore store, Places places, Hosts hosts, Outbox outbox) {
        this.persons = persons;
        this.store = store;
        this.places = places;
        this.hosts = hosts;
        this.outbox = outbox;
    }

    public Uni<Optional<Person>> byId(long id) {
        return persons.one(id);
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Person>> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : store.byIds(ids);
    }

    /// @param email canonical
    public Uni<Optional<Person>> byEmail(String email) {
        return persons.byEmail(email);
    }

    /// The person, whose name and address nobody changes until the transaction ends.
    public Uni<Optional<Person>> hold(long id) {
        return persons.held(id);
    }

    /// A person that the caller knows, whose name and address nobody changes until the transaction ends.
    ///
    /// @throws Refused `PERSON_NOT_FOUND`
    public Uni<Person> known(long id, Rights caller) {
        return persons.held(id)
                .chain(found -> ifKnown(found, caller))
                .map(found -> found.orElseThrow(Persons::notFound));
    }

    /// A person, if the caller may know of them.
    public Uni<Optional<Person>> ifKnown(long id, Rights caller) {
        return persons.one(id).chain(found -> ifKnown(found, caller));
    }

    private Uni<Optional<Person>> ifKnown(Optional<Person> found, Rights caller) {
        return found.isEmpty()
                ? Uni.createFrom().item(found)
                : path(found.get())
                        .chain(path -> hosts.includeDeskOf(caller, found.get())
                                .map(hosted ->
                                        found.filter(person -> PersonRules.knows(caller, person, path, hosted))));
    }

    /// Where the person belongs; empty for a guest.
    public Uni<Optional<Home>> home(Person person) {
        return persons.home(person);
    }

    /// Ids from the root to the person's organization, both included; empty for a guest.
    public Uni<List<Long>> path(Person person) {
        return persons.home(person).map(home -> home.map(Home::path).orElse(List.of()));
    }

    /// Id of the organization that somebody nobody knows joins by the domain of their address, if one lists it.
    public Uni<Optional<Long>> listing(String email) {
        return places.owner(email).map(owner -> owner.map(Home::id));
    }

    /// The person with this address, made known if need be. A new one joins the organization that has the domain, else
    /// none: they are a guest of the desk. One that is known may belong to any organization of the root: the caller
    /// judges that, and nothing else that is said of them counts.
    ///
    /// @param desk that they become a guest of; null when none makes them known
    public Uni<Person> findOrCreate(Newcomer newcomer, @Nullable Long desk, Act act) {
        return findOr(newcomer.email(), () -> create(newcomer, null, desk, act));
    }

    /// The same, but whom no organization has by their domain joins `otherwise`.
    public Uni<Person> findOrJoin(Newcomer newcomer, long otherwise, Act act) {
        return findOr(newcomer.email(), () -> create(newcomer, otherwise, null, act));
    }

    /// The same, but the caller says where: a new one joins `named`, unless their domain is another organization's and
    /// the caller has no say in that. Then they join that one, which was not asked: the caller judges that too.
    public Uni<Person> findOrPut(Newcomer newcomer, long named, Rights caller, Act act) {
        return findOr(newcomer.email(), () -> put(newcomer, named, caller, act));
    }

    private Uni<Person> findOr(String email, Supplier<Uni<Person>> made) {
        return persons.byEmail(email)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found.get()) : made.get());
    }

    private Uni<Person> create(Newcomer newcomer, @Nullable Long otherwise, @Nullable Long desk, Act act) {
        return listing(newcomer.email())
                .map(owner -> owner.or(() -> Optional.ofNullable(otherwise)))
                .map(home -> home.map(newcomer::joining).orElseGet(() -> newcomer.guestOf(desk)))
                .chain(person -> create(person, null, act));
    }

    private Uni<Person> put(Newcomer newcomer, long named, Rights caller, Act act) {
        return persons.home(named)
                .map(Optional::orElseThrow)
                .chain(home -> places.of(newcomer.email(), home, caller))
                .chain(place -> create(newcomer.joining(place.id()), Belonging.placedFrom(caller, place.path()), act));
    }

    /// @param placedFrom as whose administrator somebody puts them there; null for nobody's
    private Uni<Person> create(NewPerson person, @Nullable Long placedFrom, Act act) {
        return store.insert(RootScope.required(), person, null, placedFrom, act.at())
                .chain(created -> created.isPresent() ? announced(created.get(), act) : metMeanwhile(person.email()));
    }

    private Uni<Person> announced(Person person, Act act) {
        return outbox.append(PersonMessages.changed(person, act)).replaceWith(person);
    }

    private static Refused notFound() {
        return Refused.because(PersonRefusal.PERSON_NOT_FOUND);
    }

    private Uni<Person> metMeanwhile(String email) {
        return persons.byEmail(email).map(Optional::orElseThrow);
    }
}
