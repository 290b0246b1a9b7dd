package dev.guichet.kit.deadletter;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dead letter as the operator sees it: where it came from and why it died, never what it says.
///
/// @param state `waiting`, `replayed` or `skipped`
public record DeadLetter(
        long id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable UUID eventId,
        String cause,
        String state,
        OffsetDateTime failedAt,
        int attempts,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {
    /// What is needed to try again.
    public record Content(
            String topic, @Nullable String type, @Nullable Buffer payload, String state) {}
}
