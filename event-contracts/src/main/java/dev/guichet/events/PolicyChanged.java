package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// The policy in force at a desk: told when it changes, and again whenever its desk does. For timers armed from now on.
/// Null: this rule is switched off.
///
/// @param desk id
/// @param pendingReminderAfter seconds a pending ticket waits before its requester is reminded
/// @param pendingCloseAfter seconds a pending ticket waits before it closes
/// @param solvedCloseAfter seconds a solved ticket waits before it closes
public record PolicyChanged(
        EventMeta meta,
        long desk,
        @Nullable Long pendingReminderAfter,
        @Nullable Long pendingCloseAfter,
        @Nullable Long solvedCloseAfter)
        implements SlaEvent {
    @Override
    public String key() {
        return "desk:" + desk;
    }
}
