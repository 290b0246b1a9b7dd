package dev.guichet.sla.policy;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.query.WrittenNumber;
import dev.guichet.sla.projection.DeskEntity;
import dev.guichet.sla.projection.OrganizationEntity;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The policies of the current root, with the desks they are of.
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyEntity, Long> {
    private static final String DESKS = """
            from DeskEntity desk
            left join OrganizationEntity owner on owner.id = desk.organization
            left join PolicyEntity policy on policy.desk = desk.id
            """;

    private static final String SELECTED = """
            select desk as desk, owner as owner, policy as policy
            """;

    private static final String ONE = DESKS + """
            where desk.id = :id or desk.slug = :slug
            """ + SELECTED;

    private static final String DESK = "from DeskEntity where id = :id";

    private static final String PAGE = DESKS + """
            where desk.id < :before
              and (desk.id in :desks or desk.organization in :owners or array_intersects(owner.path, :above))
            """ + SELECTED + """
            order by desk.id desc
            """;

    /// @param reference of a desk: id or slug; slugs begin with a letter
    Uni<Optional<DeskPolicy>> ofDesk(String reference) {
        return read(ONE, Map.of("id", id(reference), "slug", reference), 1)
                .map(found -> found.stream().findFirst());
    }

    /// Those that somebody reads, of the newest desks first.
    ///
    /// @param before only of desks with smaller ids
    Uni<List<DeskPolicy>> readBy(Rights caller, long before, int howMany) {
        return read(
                PAGE,
                Map.of(
                        "before",
                        before,
                        "desks",
                        caller.desks().keySet(),
                        "owners",
                        caller.administers(),
                        "above",
                        caller.administers().toArray(Long[]::new)),
                howMany);
    }

    /// Of a desk that may not be known here yet, or that nobody configured: that of a new desk.
    Uni<PolicyEntity> of(long root, long desk) {
        return findById(desk).map(found -> orNew(found, root, desk));
    }

    /// As it is now, its row locked until the transaction ends. Where there is none yet the desk is, so that two first
    /// changes wait for each other like any two.
    Uni<DeskPolicy> locked(DeskPolicy read) {
        return read.policy().hasRow() ? again(read) : locked(read.desk()).chain(() -> again(read));
    }

    /// Written at once: the version is the one to show.
    Uni<PolicyEntity> saved(PolicyEntity policy) {
        return persistAndFlush(policy);
    }

    /// By a query: to lock what was read would be to read no more than its version.
    private Uni<DeskEntity> locked(DeskEntity desk) {
        return getSession()
                .chain(session -> session.createSelectionQuery(DESK, DeskEntity.class)
                        .setParameter("id", desk.id())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResult());
    }

    /// What was read before the lock is forgotten: it may be old.
    private Uni<DeskPolicy> again(DeskPolicy read) {
        DeskEntity desk = read.desk();
        return getSession()
                .invoke(session -> session.detach(read.policy()))
                .chain(() -> findById(desk.id(), LockModeType.PESSIMISTIC_WRITE))
                .map(found -> read.with(orNew(found, desk.root(), desk.id())));
    }

    private Uni<List<DeskPolicy>> read(String hql, Map<String, Object> parameters, int atMost) {
        return getSession()
                .chain(session ->
                        asked(session, hql, parameters).setMaxResults(atMost).getResultList())
                .map(rows -> rows.stream().map(PolicyRepository::policy).toList());
    }

    private static Mutiny.SelectionQuery<Tuple> asked(
            Mutiny.Session session, String hql, Map<String, Object> parameters) {
        Mutiny.SelectionQuery<Tuple> query = session.createSelectionQuery(hql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    /// A desk may be known before its organization: it then has a path of one.
    private static DeskPolicy policy(Tuple row) {
        DeskEntity desk = row.get("desk", DeskEntity.class);
        OrganizationEntity owner = row.get("owner", OrganizationEntity.class);
        return new DeskPolicy(
                desk,
                owner == null ? List.of(desk.organization()) : owner.path(),
                orNew(row.get("policy", PolicyEntity.class), desk.root(), desk.id()));
    }

    private static PolicyEntity orNew(@Nullable PolicyEntity found, long root, long desk) {
        return found == null ? new PolicyEntity(root, desk) : found;
    }

    private static long id(String reference) {
        return WrittenNumber.of(reference).orElse(-1);
    }
}
