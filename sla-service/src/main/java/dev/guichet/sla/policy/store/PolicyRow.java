package dev.guichet.sla.policy.store;

import dev.guichet.sla.policy.domain.Desk;
import dev.guichet.sla.policy.domain.DeskPolicy;
import dev.guichet.sla.policy.domain.Policy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The columns of a policy in a row of SQL: reminder, pending closure, solved closure, version, time of change.
final class PolicyRow {
    private PolicyRow() {}

    /// @param at where the five columns begin; all are null for a desk that nobody configured
    static DeskPolicy of(Desk desk, @Nullable Object[] row, int at) {
        Long version = (Long) row[at + 3];
        if (version == null || version == 0) {
            return new DeskPolicy(desk, Policy.OF_A_NEW_DESK, 0, null);
        }
        return new DeskPolicy(
                desk, policy(row, at), version, ((OffsetDateTime) Objects.requireNonNull(row[at + 4])).toInstant());
    }

    static Policy policy(@Nullable Object[] row, int at) {
        return new Policy(duration(row[at]), duration(row[at + 1]), duration(row[at + 2]));
    }

    static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable Duration duration(@Nullable Object seconds) {
        return seconds == null ? null : Duration.ofSeconds((Long) seconds);
    }
}
