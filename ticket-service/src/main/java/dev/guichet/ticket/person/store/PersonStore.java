package dev.guichet.ticket.person.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Persons of the current root, in domain terms.
@ApplicationScoped
public class PersonStore implements PanacheRepositoryBase<PersonEntity, Long> {
    /// One statement, so that of two requests that bring the same new address one inserts and the other waits and
    /// inserts nothing.
    private static final String INSERT = """
            insert into person as p (id, root_id, organization_id, email, name, locale, zone, organization_viewer,
                                     subject, created_at, updated_at)
            values (nextval('person_id_seq'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            on conflict do nothing
            returning\s""" + PersonRows.COLUMNS;

    public Uni<Optional<Person>> byId(long id) {
        return findById(id).map(PersonStore::optional);
    }

    public Uni<List<Person>> byIds(Collection<Long> ids) {
        return list("id in ?1", ids)
                .map(found -> found.stream().map(PersonEntity::toDomain).toList());
    }

    public Uni<Optional<Person>> byEmail(String email) {
        return find("lower(email) = lower(?1)", email).firstResult().map(PersonStore::optional);
    }

    public Uni<Optional<Person>> bySubject(String subject) {
        return find("subject", subject).firstResult().map(PersonStore::optional);
    }

    /// The person with their row locked until the transaction ends.
    public Uni<Optional<Person>> lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(PersonStore::optional);
    }

    public Uni<Optional<Person>> lockByEmail(String email) {
        return find("lower(email) = lower(?1)", email)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(PersonStore::optional);
    }

    /// Empty when the address, or the subject, is known in the root.
    public Uni<Optional<Person>> insert(long root, NewPerson person, @Nullable String subject, Instant now) {
        return SessionSql.select(
                        INSERT,
                        root,
                        person.organization(),
                        person.email(),
                        person.name(),
                        person.locale(),
                        person.zone(),
                        person.organizationViewer(),
                        subject,
                        now.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.stream().findFirst().map(PersonRows::person));
    }

    /// Writes a person that [#lock] read in this transaction.
    public Uni<Void> save(Person person) {
        return findById(person.id()).invoke(entity -> entity.become(person)).chain(this::flush);
    }

    /// Id of the organization that lists the domain, if one does.
    public Uni<Optional<Long>> organizationListing(String domain) {
        return SessionSql.select("select organization_id from email_domain where domain = lower($1)", domain)
                .map(rows -> rows.stream().findFirst().map(row -> (Long) row[0]));
    }

    /// The roots with an organization that lists the domain; looks across roots.
    public Uni<List<Long>> rootsListing(String domain) {
        return SessionSql.select("select root_id from directory_roots_by_domain($1)", domain)
                .map(rows -> rows.stream().map(row -> (Long) row[0]).toList());
    }

    public Uni<Optional<Home>> home(long organization) {
        return SessionSql.select(
                        "select " + PersonRows.HOME_COLUMNS + " from organization o where o.id = $1", organization)
                .map(rows -> rows.stream().findFirst().map(row -> PersonRows.home(row, 0)));
    }

    private static Optional<Person> optional(@Nullable PersonEntity entity) {
        return Optional.ofNullable(entity).map(PersonEntity::toDomain);
    }
}
