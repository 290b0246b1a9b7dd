package dev.guichet.endtoend.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// When time moves what nobody moves; null means never.
public record Policy(
        @Nullable Duration reminder,
        @Nullable Duration pendingClose,
        @Nullable Duration solvedClose) {
    /// Timers run but none comes due within a test.
    public static final Policy DAYS = new Policy(Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(4));

    JsonNode json() {
        return Json.object(
                "pendingReminderAfter", text(reminder),
                "pendingCloseAfter", text(pendingClose),
                "solvedCloseAfter", text(solvedClose));
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
