package dev.guichet.sla.policy.domain;

import java.util.List;

/// What comes of wanting a policy to be another.
public sealed interface PolicyDecision {
    record Accepted(Policy policy) implements PolicyDecision {}

    record Flawed(List<PolicyFlaw> flaws) implements PolicyDecision {}
}
