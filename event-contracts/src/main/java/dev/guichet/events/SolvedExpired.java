package dev.guichet.events;

import java.time.Instant;

/// A solved ticket was not contested long enough to close.
public record SolvedExpired(EventMeta meta, long ticket, long episode, Instant dueAt) implements TimerFired {}
