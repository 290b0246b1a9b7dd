package dev.guichet.sla.policy.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.sla.policy.domain.Desk;
import dev.guichet.sla.policy.domain.DeskPolicy;
import dev.guichet.sla.policy.domain.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// The policies of the root that was entered. A desk that nobody configured has no row until its first change.
@ApplicationScoped
public class PolicyStore {
    private static final String IN_FORCE = """
            select pending_reminder_after_seconds, pending_close_after_seconds, solved_close_after_seconds, version, updated_at
            from policy where desk_id = $1
            """;

    // Makes the row when there is none and locks it in either case: two first changes wait for each other like any two.
    private static final String LOCK = """
            insert into policy (desk_id, root_id, pending_reminder_after_seconds, pending_close_after_seconds,
                solved_close_after_seconds, version, updated_at)
            values ($1, $2, $3, $4, $5, 0, now())
            on conflict (desk_id) do update set version = policy.version
            returning pending_reminder_after_seconds, pending_close_after_seconds, solved_close_after_seconds, version, updated_at
            """;

    private static final String SAVE = """
            update policy set pending_reminder_after_seconds = $2, pending_close_after_seconds = $3,
                solved_close_after_seconds = $4, version = version + 1, updated_at = now()
            where desk_id = $1
            returning pending_reminder_after_seconds, pending_close_after_seconds, solved_close_after_seconds, version, updated_at
            """;

    PolicyStore() {}

    /// @param version 0 while nobody configured it
    public record Known(Policy policy, long version) {}

    /// The policy in force at a desk, which may be one that this service has not heard of yet.
    public Uni<Policy> inForce(long desk) {
        return SessionSql.select(IN_FORCE, desk)
                .map(rows -> rows.isEmpty() ? Policy.OF_A_NEW_DESK : PolicyRow.policy(rows.getFirst(), 0));
    }

    /// The same, and how often it was changed.
    public Uni<Known> known(long desk) {
        return SessionSql.select(IN_FORCE, desk)
                .map(rows -> rows.isEmpty()
                        ? new Known(Policy.OF_A_NEW_DESK, 0)
                        : new Known(PolicyRow.policy(rows.getFirst(), 0), (Long) rows.getFirst()[3]));
    }

    /// Locks the policy of a desk until the end of the transaction.
    public Uni<DeskPolicy> lock(Desk desk) {
        var fresh = Policy.OF_A_NEW_DESK;
        return SessionSql.select(
                        LOCK,
                        desk.id(),
                        RootScope.required(),
                        PolicyRow.seconds(fresh.pendingReminderAfter()),
                        PolicyRow.seconds(fresh.pendingCloseAfter()),
                        PolicyRow.seconds(fresh.solvedCloseAfter()))
                .map(rows -> PolicyRow.of(desk, rows.getFirst(), 0));
    }

    public Uni<DeskPolicy> save(Desk desk, Policy policy) {
        return SessionSql.select(
                        SAVE,
                        desk.id(),
                        PolicyRow.seconds(policy.pendingReminderAfter()),
                        PolicyRow.seconds(policy.pendingCloseAfter()),
                        PolicyRow.seconds(policy.solvedCloseAfter()))
                .map(rows -> PolicyRow.of(desk, rows.getFirst(), 0));
    }
}
