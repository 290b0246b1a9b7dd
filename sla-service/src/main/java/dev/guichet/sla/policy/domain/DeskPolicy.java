package dev.guichet.sla.policy.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The policy in force at a desk.
///
/// @param version rises with every change; 0 while nobody configured it
/// @param updatedAt of the last change; null while nobody configured it
public record DeskPolicy(
        Desk desk, Policy policy, long version, @Nullable Instant updatedAt) {}
