package dev.guichet.sla.policy;

import dev.guichet.events.PolicyChanged;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.sla.policy.domain.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Tells the other services which policy is in force at a desk, in the transaction that finds out.
@ApplicationScoped
class PolicyMessages {
    private final Outbox outbox;

    PolicyMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> tell(PolicyEntity policy, Act act) {
        Policy inForce = policy.inForce();
        return outbox.append(new PolicyChanged(
                act.meta(policy.root, policy.version),
                policy.desk,
                seconds(inForce.pendingReminderAfter()),
                seconds(inForce.pendingCloseAfter()),
                seconds(inForce.solvedCloseAfter())));
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
