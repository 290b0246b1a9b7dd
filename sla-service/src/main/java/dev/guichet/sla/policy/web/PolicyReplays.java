package dev.guichet.sla.policy.web;

import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.sla.policy.app.PolicyService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever configures the policy of a desk no more is not told again what they were told then.
@ApplicationScoped
class PolicyReplays implements ReplayGuard {
    private final PolicyService policies;

    PolicyReplays(PolicyService policies) {
        this.policies = policies;
    }

    @Override
    public String collection() {
        return "sla";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        String path = kept.path();
        return policies.requireStill(path.substring(path.lastIndexOf('/') + 1));
    }
}
