package dev.guichet.notification.delivery.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;

/// Where a delivery stands.
public enum DeliveryState {
    /// Waits for its first attempt.
    @JsonProperty("queued")
    QUEUED,

    /// The relay accepted it.
    @JsonProperty("sent")
    SENT,

    /// The last attempt failed; there will be another.
    @JsonProperty("failed")
    FAILED,

    /// No attempt will follow unless somebody asks for one.
    @JsonProperty("given_up")
    GIVEN_UP;

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
