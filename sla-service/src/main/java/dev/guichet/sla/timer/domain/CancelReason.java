package dev.guichet.sla.timer.domain;

import java.util.Arrays;
import java.util.Optional;

/// Why a timer was cancelled.
public enum CancelReason {
    /// A later episode began: somebody moved the ticket.
    EPISODE_ENDED("episode_ended"),
    /// A reminder whose closure was already due.
    CLOSURE_DUE("closure_due");

    private final String wireName;

    CancelReason(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<CancelReason> of(String wireName) {
        return Arrays.stream(values())
                .filter(why -> why.wireName.equals(wireName))
                .findFirst();
    }
}
