package dev.guichet.sla.policy.domain;

/// The durations of a policy, by the name the API gives them.
public enum PolicyField {
    PENDING_REMINDER_AFTER("pendingReminderAfter"),
    PENDING_CLOSE_AFTER("pendingCloseAfter"),
    SOLVED_CLOSE_AFTER("solvedCloseAfter");

    private final String wireName;

    PolicyField(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
