package dev.guichet.sla.policy.domain;

/// What somebody wants of a desk's policy.
public record PolicyChange(Setting pendingReminderAfter, Setting pendingCloseAfter, Setting solvedCloseAfter) {}
