package dev.guichet.sla.policy.domain;

/// Why a policy cannot be as asked.
public record PolicyFlaw(PolicyField field, Kind kind) {
    public enum Kind {
        NOT_A_DURATION,
        NOT_WHOLE_SECONDS,
        TOO_SHORT,
        TOO_LONG,
        REMINDER_NOT_BEFORE_CLOSURE
    }
}
