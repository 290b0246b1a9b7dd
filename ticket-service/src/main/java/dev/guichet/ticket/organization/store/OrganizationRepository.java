package dev.guichet.ticket.organization.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Organizations of the current root. Whoever locks several has seized the tree before, and takes them by their
/// ids.
@ApplicationScoped
public class OrganizationRepository implements PanacheRepositoryBase<OrganizationEntity, Long> {
    // Not entities: the session would remember them as they are without a lock, and refuse who locks them later.
    private static final String SEEN = """
            select new dev.guichet.ticket.organization.domain.Organization(
                o.id, o.root, o.path, o.slug, o.name, o.accountManager)
            from OrganizationEntity o
            where o.id in :ids
            """;

    private static final String ACCOUNT_MANAGER = """
            select o.accountManager from OrganizationEntity o
            where o.id in :path and o.accountManager is not null
            order by array_length(o.path) desc
            """;

    /// To be read only.
    public Uni<Optional<OrganizationEntity>> one(OrganizationKey key) {
        return keyed(key).list().map(found -> found.stream().findFirst());
    }

    /// To be read only, newest first.
    public Uni<List<OrganizationEntity>> newest(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1 order by id desc", ids);
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Organization>> seen(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : getSession()
                        .chain(session -> session.createSelectionQuery(SEEN, Organization.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }

    /// Id of the account manager of the organization at the end of `path`: its own, else that of the nearest
    /// above.
    public Uni<Optional<Long>> accountManager(List<Long> path) {
        return getSession()
                .chain(session -> session.createSelectionQuery(ACCOUNT_MANAGER, Long.class)
                        .setParameter("path", path)
                        .setMaxResults(1)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /// The organization with its row locked until the transaction ends; others may refer to it meanwhile.
    public Uni<Optional<OrganizationEntity>> locked(OrganizationKey key) {
        return locked(keyed(key)).map(found -> found.stream().findFirst());
    }

    /// What lies below an organization, so many at most.
    public Uni<List<OrganizationEntity>> lockedBelow(long id, int atMost) {
        return locked(find("array_contains(path, cast(?1 as Long)) and id <> ?1 order by id", id)
                .range(0, atMost - 1));
    }

    /// Those in a person's care.
    public Uni<List<OrganizationEntity>> lockedOfManager(long person) {
        return locked(find("accountManager = ?1 order by id", person));
    }

    /// Written at once: a name that is taken is told while it can still be refused, and the version is the one
    /// to show.
    ///
    /// @param organization a new one, or one that was changed
    /// @throws Refused `ORGANIZATION_SLUG_TAKEN`
    public Uni<OrganizationEntity> saved(OrganizationEntity organization) {
        return persistAndFlush(organization)
                .onFailure(UniqueViolation.of("organization_slug_taken", "organization_root_slug_taken"))
                .transform(taken -> Refused.because(OrganizationRefusal.ORGANIZATION_SLUG_TAKEN));
    }

    private PanacheQuery<OrganizationEntity> keyed(OrganizationKey key) {
        return key.id() == null ? find("slug", key.slug()) : find("id", key.id());
    }

    private static Uni<List<OrganizationEntity>> locked(PanacheQuery<OrganizationEntity> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
