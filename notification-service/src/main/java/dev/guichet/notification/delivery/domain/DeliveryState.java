package dev.guichet.notification.delivery.domain;

import java.util.Locale;
import java.util.Optional;

/// Where a delivery stands.
public enum DeliveryState {
    /// Waits for its first attempt.
    QUEUED,

    /// The relay accepted it.
    SENT,

    /// The last attempt failed; there will be another.
    FAILED,

    /// No attempt will follow unless somebody asks for one.
    GIVEN_UP;

    /// Whether a worker will take it.
    public boolean isWaiting() {
        return this == QUEUED || this == FAILED;
    }

    public boolean mayBeRetried() {
        return this == FAILED || this == GIVEN_UP;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> ofWireName(String wireName) {
        for (DeliveryState state : values()) {
            if (state.wireName().equals(wireName)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
