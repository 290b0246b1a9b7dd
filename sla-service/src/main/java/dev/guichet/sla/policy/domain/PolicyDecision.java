package dev.guichet.sla.policy.domain;

import java.util.List;

/// The answer to a [PolicyChange].
public sealed interface PolicyDecision {
    record Accepted(Policy policy) implements PolicyDecision {}

    record Flawed(List<PolicyFlaw> flaws) implements PolicyDecision {}
}
