package dev.guichet.sla.policy.app;

import dev.guichet.sla.policy.domain.Policy;
import dev.guichet.sla.policy.store.PolicyStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Policies for the other features of this service, within their transaction.
@ApplicationScoped
public class Policies {
    private final PolicyStore policies;

    Policies(PolicyStore policies) {
        this.policies = policies;
    }

    /// The policy in force at a desk; a desk not heard of yet has that of a new one.
    public Uni<Policy> inForce(long desk) {
        return policies.inForce(desk);
    }
}
