package dev.guichet.sla.timer.domain;

import java.util.Arrays;
import java.util.Optional;

/// What a timer does when it comes due.
public enum Rule {
    PENDING_REMINDER("pending_reminder"),
    PENDING_CLOSE("pending_close"),
    SOLVED_CLOSE("solved_close");

    private final String wireName;

    Rule(String wireName) {
        this.wireName = wireName;
    }

    /// As the API, the database and the metrics name it.
    public String wireName() {
        return wireName;
    }

    public static Optional<Rule> of(String wireName) {
        return Arrays.stream(values())
                .filter(rule -> rule.wireName.equals(wireName))
                .findFirst();
    }
}
