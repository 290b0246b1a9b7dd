package dev.guichet.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pending ticket waited for its requester long enough to remind them.
///
/// @param closesAt when its closure is due, or null when none is armed
public record PendingReminderDue(
        EventMeta meta,
        long ticket,
        long episode,
        Instant dueAt,
        @Nullable Instant closesAt) implements TimerFired {}
