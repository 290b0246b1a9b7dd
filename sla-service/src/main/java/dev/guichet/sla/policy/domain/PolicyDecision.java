package dev.guichet.sla.policy.domain;

import java.util.List;

/// The answer to a [PolicyChange].
public sealed interface PolicyDecision {
    record Accepted(Policy policy) implements PolicyDecision {}

    record Refused(List<PolicyFlaw> flaws) implements PolicyDecision {}
}
