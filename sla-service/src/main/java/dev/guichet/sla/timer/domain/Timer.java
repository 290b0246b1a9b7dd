package dev.guichet.sla.timer.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A timer of a ticket. Only an armed one has moves: what fired or was cancelled stays so.
public sealed interface Timer {
    TimerKey key();

    Instant dueAt();

    /// @param closesAt for a reminder: when the closure of the same episode is due; null when none is
    /// @param cause id of the event that armed it
    record Armed(TimerKey key, Instant dueAt, @Nullable Instant closesAt, String cause) implements Timer {
        /// What becomes of it at `now`: nothing before it is due; a reminder of a closure that is itself due
        /// would reach the requester together with the closure, so it is skipped.
        public Timer at(Instant now) {
            if (now.isBefore(dueAt)) {
                return this;
            }
            boolean closureIsDue = closesAt != null && !now.isBefore(closesAt);
            return closureIsDue ? cancel(CancelReason.CLOSURE_DUE, now) : new Fired(key, dueAt, now, closesAt, cause);
        }

        public Cancelled cancel(CancelReason why, Instant now) {
            return new Cancelled(key, dueAt, now, why);
        }
    }

    record Fired(
            TimerKey key,
            Instant dueAt,
            Instant at,
            @Nullable Instant closesAt,
            String cause) implements Timer {}

    record Cancelled(TimerKey key, Instant dueAt, Instant at, CancelReason why) implements Timer {}
}
