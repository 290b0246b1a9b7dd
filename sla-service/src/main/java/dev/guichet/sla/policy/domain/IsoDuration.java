package dev.guichet.sla.policy.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ISO 8601 durations of fixed length: weeks, or days, hours, minutes and seconds. Months and years have none.
public final class IsoDuration {
    private static final Pattern WEEKS = Pattern.compile("[pP](\\d{1,4})[wW]");

    private IsoDuration() {}

    public static Optional<Duration> parse(String text) {
        Matcher weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return Optional.of(Duration.ofDays(7L * Integer.parseInt(weeks.group(1))));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Days are written as days: `P3D`, where [Duration#toString] says `PT72H`.
    public static String format(Duration duration) {
        Duration time = duration.minusDays(duration.toDays());
        String days = duration.toDays() == 0 ? "" : duration.toDays() + "D";
        return "P" + days
                + (time.isZero() && !days.isEmpty() ? "" : time.toString().substring(1));
    }
}
