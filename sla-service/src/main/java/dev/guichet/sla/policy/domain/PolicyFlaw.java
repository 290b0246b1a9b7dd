package dev.guichet.sla.policy.domain;

/// Why a policy cannot be as asked.
public record PolicyFlaw(Field field, Kind kind) {
    /// The durations of a policy, by the name the API gives them.
    public enum Field {
        PENDING_REMINDER_AFTER("pendingReminderAfter"),
        PENDING_CLOSE_AFTER("pendingCloseAfter"),
        SOLVED_CLOSE_AFTER("solvedCloseAfter");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public enum Kind {
        NOT_A_DURATION,
        NOT_WHOLE_SECONDS,
        TOO_SHORT,
        TOO_LONG,
        REMINDER_NOT_BEFORE_CLOSURE
    }
}
