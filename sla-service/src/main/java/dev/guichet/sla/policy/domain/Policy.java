package dev.guichet.sla.policy.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long tickets of one desk may wait; a null duration means that this rule is switched off.
///
/// @param pendingReminderAfter a pending ticket's requester is reminded once
/// @param pendingCloseAfter a pending ticket closes
/// @param solvedCloseAfter a solved ticket closes
public record Policy(
        @Nullable Duration pendingReminderAfter,
        @Nullable Duration pendingCloseAfter,
        @Nullable Duration solvedCloseAfter) {
    /// What a desk has until somebody configures it: the rules of notice S2 (S2.18, S2.19, S2.22).
    public static final Policy OF_A_NEW_DESK = new Policy(Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(4));
}
