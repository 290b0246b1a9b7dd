package dev.guichet.local.part;

import dev.guichet.local.UserError;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/// How long a service takes at most to end as it is set to: it says that it is not ready, waits for the requests under
/// way, and then for what it has begun itself.
public final class DrainTime {
    /// The last calls (10 s), mails under way (10 s), events under way (5 s), and closing.
    private static final Duration ITS_OWN_WORK = Duration.ofSeconds(30);

    private DrainTime() {}

    /// Of services that are started with this environment.
    public static Duration of(Map<String, String> environment) {
        return duration(environment, "GUICHET_DRAIN_DELAY", "0S")
                .plus(duration(environment, "GUICHET_DRAIN_TIMEOUT", "20S"))
                .plus(ITS_OWN_WORK);
    }

    /// As the services themselves read it: `20`, `20S`, `500ms` or ISO 8601.
    private static Duration duration(Map<String, String> environment, String name, String fallback) {
        String set = environment.getOrDefault(name, "").strip();
        String text = (set.isEmpty() ? fallback : set).toUpperCase(Locale.ROOT);
        try {
            if (text.matches("\\d+MS")) {
                return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
            }
            if (text.matches("\\d+")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            return Duration.parse(text.matches("\\d+D") ? "P" + text : text.matches("\\d.*") ? "PT" + text : text);
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            throw new UserError(name + " is `" + set + "`: it takes a duration such as `20S`.", unreadable);
        }
    }
}
