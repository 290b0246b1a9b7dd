package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Persons of the current root, in domain terms.
@ApplicationScoped
public class PersonStore implements PanacheRepositoryBase<PersonEntity, Long> {
    /// One statement, so that of two requests that bring the same new address one inserts and the other finds.
    private static final String INSERT = """
            insert into person (id, root_id, organization_id, email, name, locale, zone, organization_viewer, subject,
                                created_at, updated_at, version)
            values (nextval('person_id_seq'), cast(?1 as bigint), ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), ?9, ?9, 1)
            on conflict do nothing
            returning id
            """;

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

    /// The id of the new person; empty when the address, or the subject, is known in the root.
    public Uni<Optional<Long>> insert(long root, NewPerson person, @Nullable String subject, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(INSERT, Long.class)
                        .setParameter(1, root)
                        .setParameter(2, person.organization())
                        .setParameter(3, person.email())
                        .setParameter(4, person.name())
                        .setParameter(5, person.locale())
                        .setParameter(6, person.zone())
                        .setParameter(7, person.organizationViewer())
                        .setParameter(8, subject)
                        .setParameter(9, now)
                        .getResultList()
                        .map(ids -> ids.stream().findFirst()));
    }

    /// Writes a person that [#lock] read in this transaction.
    public Uni<Void> save(Person person) {
        return findById(person.id()).invoke(entity -> entity.become(person)).chain(this::flush);
    }

    /// Ids of the organization that lists the domain, if one does.
    public Uni<Optional<Long>> organizationListing(String domain) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select organization_id from email_domain where domain = lower(?1)", Long.class)
                        .setParameter(1, domain)
                        .getResultList()
                        .map(ids -> ids.stream().findFirst()));
    }

    private static Optional<Person> optional(@Nullable PersonEntity entity) {
        return Optional.ofNullable(entity).map(PersonEntity::toDomain);
    }
}
