package dev.guichet.events;

import java.time.Instant;

/// Time did something to a ticket; ticket-service applies it only while `episode` is still the current one.
public sealed interface TimerFired extends SlaEvent permits PendingReminderDue, PendingExpired, SolvedExpired {
    long ticket();

    long episode();

    Instant dueAt();

    @Override
    default String key() {
        return Long.toString(ticket());
    }
}
