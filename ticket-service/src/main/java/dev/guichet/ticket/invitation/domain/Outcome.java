package dev.guichet.ticket.invitation.domain;

import java.time.Duration;

/// What is written down of an attempt.
public sealed interface Outcome {
    record Sent() implements Outcome {}

    /// @param pause until the next attempt
    record Again(PutOffReason reason, Duration pause) implements Outcome {}

    record Failed(FailureReason reason) implements Outcome {}
}
