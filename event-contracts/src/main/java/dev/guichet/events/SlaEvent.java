package dev.guichet.events;

import java.time.Instant;

/// Published by sla-service on [Topics#SLA]; ticket-service applies it only while `episode` is still the current one.
public sealed interface SlaEvent extends GuichetEvent permits PendingReminderDue, PendingExpired, SolvedExpired {
    long ticket();

    long episode();

    Instant dueAt();

    @Override
    default String key() {
        return Long.toString(ticket());
    }
}
