package dev.guichet.sla.policy;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever configures the policy of a desk no more is not told again what they were told then.
@ApplicationScoped
class PolicyReplays implements ReplayGuard {
    private final PolicyService policies;
    private final CallerRights caller;

    PolicyReplays(PolicyService policies, CallerRights caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @Override
    public String collection() {
        return "sla";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        String path = kept.path();
        return policies.requireStill(caller.context(), path.substring(path.lastIndexOf('/') + 1));
    }
}
