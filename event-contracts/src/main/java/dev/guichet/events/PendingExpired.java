package dev.guichet.events;

import java.time.Instant;

/// A pending ticket waited for its requester long enough to close.
public record PendingExpired(EventMeta meta, long ticket, long episode, Instant dueAt) implements TimerFired {}
