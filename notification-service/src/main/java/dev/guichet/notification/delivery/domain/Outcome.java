package dev.guichet.notification.delivery.domain;

import java.time.Instant;

/// What an attempt comes to.
public sealed interface Outcome {
    record Sent(Instant at) implements Outcome {}

    record TryAgain(Instant at, String reason) implements Outcome {}

    record GiveUp(String reason) implements Outcome {}
}
