package dev.guichet.ticket.organization.store;

import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.organization.domain.Caretaker;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Changes of many organizations at once. Whoever makes one has seized the tree before, and locks no row before that:
/// all others hold one organization at a time, so nobody waits in a circle.
@ApplicationScoped
public class BranchStore {
    private static final SqlFile HOLD_TREE = SqlFile.of("organization/hold-tree");
    private static final SqlFile SEIZE_TREE = SqlFile.of("organization/seize-tree");
    private static final SqlFile LOCK_BELOW = SqlFile.of("organization/lock-below");
    private static final SqlFile CARRY = SqlFile.of("organization/carry");
    private static final SqlFile LOCK_MANAGED = SqlFile.of("organization/lock-managed");
    private static final SqlFile RELEASE_MANAGED = SqlFile.of("organization/release-managed");
    private static final SqlFile RELEASE = SqlFile.of("organization/release");
    private static final SqlFile ACCOUNT_MANAGER = SqlFile.of("organization/account-manager");

    /// Until the transaction ends nobody moves in this root, and nobody leaves whom they take care of.
    public Uni<Void> holdTree() {
        return Sql.list(HOLD_TREE.with("root", RootScope.required()), row -> true)
                .replaceWithVoid();
    }

    /// Until the transaction ends nobody else holds or seizes the tree of this root.
    public Uni<Void> seizeTree() {
        return Sql.list(SEIZE_TREE.with("root", RootScope.required()), row -> true)
                .replaceWithVoid();
    }

    /// Ids of what lies below an organization, locked, so many at most.
    public Uni<List<Long>> lockBelow(long organization, int atMost) {
        return Sql.list(LOCK_BELOW.with("organization", organization).and("how_many", (long) atMost), Rows::number);
    }

    /// Takes what lies below an organization along to its new place.
    ///
    /// @param below their ids
    public Uni<Void> carry(Organization before, Organization after, Collection<Long> below) {
        return Sql.run(CARRY.with("above", after.path().toArray(Long[]::new))
                .and("depth", before.path().size())
                .and("ids", below.toArray(Long[]::new))
                .and("now", Rows.timestamp(after.updatedAt())));
    }

    /// The organizations in a person's care, locked.
    public Uni<Void> lockManaged(long person) {
        return Sql.list(LOCK_MANAGED.with("person", person), Rows::number).replaceWithVoid();
    }

    /// Leaves those in a person's care to nobody, except those at or below `counters`.
    public Uni<Void> releaseManaged(long person, Collection<Long> counters, Instant now) {
        return Sql.run(RELEASE_MANAGED
                .with("person", person)
                .and("counters", counters.toArray(Long[]::new))
                .and("now", Rows.timestamp(now)));
    }

    /// Leaves organizations to nobody whose change has been counted already.
    public Uni<Void> release(Collection<Long> organizations) {
        return Sql.run(RELEASE.with("ids", organizations.toArray(Long[]::new)));
    }

    /// Who takes care of the organization at the end of `path`: its own account manager, else the nearest above.
    public Uni<Optional<Caretaker>> caretaker(List<Long> path) {
        return Sql.first(
                ACCOUNT_MANAGER.with("path", path.toArray(Long[]::new)),
                row -> new Caretaker(row.number(), row.text(), row.text()));
    }
}
