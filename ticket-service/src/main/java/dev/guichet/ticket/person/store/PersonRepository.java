package dev.guichet.ticket.person.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonRefusal;
import dev.guichet.ticket.person.domain.ProvenAddress;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.FlushMode;
import org.jspecify.annotations.Nullable;

/// Persons of the current root. What is read without being locked for a change does not stay in the session: whoever
/// locks it afterwards would be refused if it has changed since.
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<PersonEntity, Long> {
    private static final String HOME = """
            select new dev.guichet.ticket.person.domain.Home(h.id, h.slug, h.name, h.path)
            from HomeEntity h
            where h.id = :organization
            """;
    private static final String KNOWN = """
            select new dev.guichet.ticket.person.store.PersonAtHome(p, h)
            from PersonEntity p left join HomeEntity h on h.id = p.organization
            where p.id in :ids
            order by p.id desc
            """;

    public Uni<Optional<Person>> one(long id) {
        return loose(find("id", id));
    }

    /// @param email canonical
    public Uni<Optional<Person>> byEmail(String email) {
        return loose(find("email", email));
    }

    public Uni<Optional<Person>> bySubject(String subject) {
        return loose(find("subject", subject));
    }

    /// With where they belong; empty when nobody has the id.
    public Uni<Optional<KnownPerson>> known(long id) {
        return known(List.of(id)).map(found -> found.stream().findFirst());
    }

    /// With where they belong, newest first.
    public Uni<List<KnownPerson>> known(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : getSession()
                        .chain(session -> session.createSelectionQuery(KNOWN, PersonAtHome.class)
                                .setFlushMode(FlushMode.MANUAL)
                                .setParameter("ids", ids)
                                .getResultList()
                                .invoke(found -> found.forEach(each -> session.detach(each.person()))))
                        .map(found -> found.stream().map(PersonAtHome::known).toList());
    }

    /// Flushes nothing: an organization that is about to move is written once, by whoever moves it (ADR 173).
    public Uni<Optional<Home>> home(long organization) {
        return getSession()
                .chain(session -> session.createSelectionQuery(HOME, Home.class)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter("organization", organization)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /// Empty for a guest.
    public Uni<Optional<Home>> home(Person person) {
        Long organization = person.organization();
        return organization == null ? Uni.createFrom().item(Optional.empty()) : home(organization);
    }

    /// The person with their row locked until the transaction ends; others may refer to it meanwhile.
    public Uni<Optional<Person>> locked(long id) {
        return locked(find("id", id));
    }

    public Uni<Optional<Person>> lockedByEmail(String email) {
        return locked(find("email", email));
    }

    /// The person, whom nobody changes until the transaction ends.
    public Uni<Optional<Person>> held(long id) {
        return loose(find("id", id).withLock(LockModeType.PESSIMISTIC_READ));
    }

    /// Written at once, with what was noted of them before.
    ///
    /// @param person one that is locked, in their next version
    /// @throws Refused `EMAIL_TAKEN` when somebody else of the root has just got the address
    public Uni<Void> save(Person person) {
        return findById(person.id())
                .invoke(kept -> kept.become(person))
                .chain(kept -> persistAndFlush(kept))
                .onFailure(UniqueViolation.of("person_email_taken"))
                .transform(taken -> Refused.because(PersonRefusal.EMAIL_TAKEN))
                .invoke(kept -> requireToldVersion(kept, person))
                .replaceWithVoid();
    }

    /// Whether the address is news of the person, who is locked, and nobody's in the root. Notes when it was
    /// proven.
    public Uni<Boolean> takes(long id, ProvenAddress address) {
        return findById(id)
                .chain(kept -> kept.isNews(address)
                        ? count("email", address.email())
                                .map(others -> others == 0)
                                .invoke(free -> kept.emailProvenAt = free ? address.at() : kept.emailProvenAt)
                        : Uni.createFrom().item(false));
    }

    /// Notes when the address of a person who is locked was proven: no older token brings another one.
    public Uni<Void> proven(long id, Instant at) {
        return findById(id).invoke(kept -> kept.emailProvenAt = at).replaceWithVoid();
    }

    /// Notes as whose administrator somebody put a person who is locked where they are; null for nobody's.
    public Uni<Void> placed(long id, @Nullable Long from) {
        return findById(id).invoke(kept -> kept.placedFrom = from).replaceWithVoid();
    }

    /// What [#placed] noted of a person who is locked.
    public Uni<Optional<Long>> placedFrom(long id) {
        return findById(id).map(kept -> Optional.ofNullable(kept.placedFrom));
    }

    /// Others are told the version that was decided.
    private static void requireToldVersion(PersonEntity kept, Person person) {
        if (kept.version != person.version()) {
            throw new IllegalStateException(
                    "person " + person.id() + " is kept as version " + kept.version + ", told as " + person.version());
        }
    }

    private Uni<Optional<Person>> loose(PanacheQuery<PersonEntity> query) {
        return query.list()
                .call(found -> getSession().invoke(session -> found.forEach(session::detach)))
                .map(PersonRepository::person);
    }

    private static Uni<Optional<Person>> locked(PanacheQuery<PersonEntity> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list().map(PersonRepository::person);
    }

    private static Optional<Person> person(List<PersonEntity> found) {
        return found.stream().findFirst().map(PersonEntity::person);
    }
}
