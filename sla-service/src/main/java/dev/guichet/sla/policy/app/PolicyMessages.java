package dev.guichet.sla.policy.app;

import dev.guichet.events.EventMeta;
import dev.guichet.events.PolicyChanged;
import dev.guichet.sla.policy.domain.Policy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Policies as other services hear of them.
final class PolicyMessages {
    private PolicyMessages() {}

    static PolicyChanged changed(EventMeta meta, long desk, Policy policy) {
        return new PolicyChanged(
                meta,
                desk,
                seconds(policy.pendingReminderAfter()),
                seconds(policy.pendingCloseAfter()),
                seconds(policy.solvedCloseAfter()));
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
