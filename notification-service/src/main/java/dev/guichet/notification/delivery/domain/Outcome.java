package dev.guichet.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;

/// What an attempt comes to.
public sealed interface Outcome {
    record Sent(Instant at) implements Outcome {}

    /// @param pause from when it is written down: the queue goes by the database's clock, not by that of a
    ///     replica
    record TryAgain(Duration pause, String reason) implements Outcome {}

    record GiveUp(String reason) implements Outcome {}
}
