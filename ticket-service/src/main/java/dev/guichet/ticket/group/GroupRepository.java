package dev.guichet.ticket.group;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups of the desks of the current root.
@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<GroupEntity, Long> {
    private static final String OF_THE_NAME = "desk = ?1 and slug = ?2";

    /// @throws Refused `GROUP_NOT_FOUND`
    Uni<GroupEntity> one(long desk, String slug) {
        return found(find(OF_THE_NAME, desk, slug).firstResult());
    }

    /// Its row is locked until the transaction ends; tickets may come into it meanwhile.
    ///
    /// @throws Refused `GROUP_NOT_FOUND`
    Uni<GroupEntity> locked(long desk, String slug) {
        return found(find(OF_THE_NAME, desk, slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult());
    }

    Uni<Boolean> has(long desk, String slug) {
        return count(OF_THE_NAME, desk, slug).map(groups -> groups > 0);
    }

    Uni<Long> countOf(long desk) {
        return count("desk", desk);
    }

    /// Newest first.
    ///
    /// @param before id of the last group of the page before, null for the first page
    Uni<List<GroupEntity>> page(long desk, @Nullable Long before, int howMany) {
        return find("desk = ?1 and id < ?2 order by id desc", desk, before == null ? Long.MAX_VALUE : before)
                .range(0, howMany - 1)
                .list();
    }

    /// In the order of their ids.
    Uni<List<GroupEntity>> ofDesk(long desk) {
        return list("desk = ?1 order by id", desk);
    }

    /// Every group of the desk that the person is in, one version later.
    Uni<Integer> touchThoseOf(long desk, long person, Instant now) {
        return update("""
                update versioned GroupEntity set updatedAt = ?3
                where desk = ?1 and id in (
                    select m.member.groupId from GroupMemberEntity m where m.desk = ?1 and m.member.personId = ?2)
                """, desk, person, now);
    }

    /// Written at once: a name that is taken is told while it can still be refused, and the version is the one to show.
    ///
    /// @param group a new one, or one that was changed
    /// @throws Refused `GROUP_SLUG_TAKEN`
    Uni<GroupEntity> saved(GroupEntity group) {
        return persistAndFlush(group)
                .onFailure(UniqueViolation.of("group_slug_taken"))
                .transform(taken -> Refused.because(GroupRefusal.GROUP_SLUG_TAKEN));
    }

    /// Closed tickets that were in it are in none then.
    Uni<Void> remove(GroupEntity group) {
        return delete(group).chain(this::flush);
    }

    private static Uni<GroupEntity> found(Uni<GroupEntity> group) {
        return group.onItem().ifNull().failWith(() -> Refused.because(GroupRefusal.GROUP_NOT_FOUND));
    }
}
