package dev.guichet.sla.policy;

import dev.guichet.sla.policy.domain.Policy;
import dev.guichet.sla.policy.domain.PolicyDecision;
import dev.guichet.sla.policy.domain.PolicyDecisions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long tickets of one desk may wait. A desk that nobody configured has no row, and the policy of a new desk.
@Entity
@Table(name = "policy")
class PolicyEntity {
    @Id
    @Column(name = "desk_id")
    long desk;

    @Column(name = "root_id", updatable = false)
    long root;

    /// Null: this rule is switched off.
    @Nullable
    Long pendingReminderAfterSeconds;

    @Nullable
    Long pendingCloseAfterSeconds;

    @Nullable
    Long solvedCloseAfterSeconds;

    /// 0 while nobody configured it: an older release made a row of that to lock it.
    @Version
    long version;

    @Nullable
    Instant updatedAt;

    /// For Hibernate.
    PolicyEntity() {}

    /// That of a new desk.
    PolicyEntity(long root, long desk) {
        this.root = root;
        this.desk = desk;
    }

    Policy inForce() {
        return isConfigured()
                ? new Policy(
                        duration(pendingReminderAfterSeconds),
                        duration(pendingCloseAfterSeconds),
                        duration(solvedCloseAfterSeconds))
                : Policy.OF_A_NEW_DESK;
    }

    boolean isConfigured() {
        return version > 0;
    }

    boolean hasRow() {
        return updatedAt != null;
    }

    PolicyDecision decide(PolicyPatch wanted) {
        return PolicyDecisions.change(
                inForce(), wanted.pendingReminderAfter(), wanted.pendingCloseAfter(), wanted.solvedCloseAfter());
    }

    /// For timers armed from then on.
    void take(Policy policy, Instant now) {
        if (!hasRow()) {
            // Hibernate counts on from its first row.
            version = 1;
        }
        pendingReminderAfterSeconds = seconds(policy.pendingReminderAfter());
        pendingCloseAfterSeconds = seconds(policy.pendingCloseAfter());
        solvedCloseAfterSeconds = seconds(policy.solvedCloseAfter());
        updatedAt = now;
    }

    private static @Nullable Duration duration(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
