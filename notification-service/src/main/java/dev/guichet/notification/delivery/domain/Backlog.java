package dev.guichet.notification.delivery.domain;

import java.time.Duration;

/// What waits, over all roots.
///
/// @param mails waiting for an attempt
/// @param oldest age of the oldest of them; zero when there is none
/// @param events waiting until their desk is known
public record Backlog(long mails, Duration oldest, long events) {
    public static final Backlog NONE = new Backlog(0, Duration.ZERO, 0);
}
