package dev.guichet.ticket.form.domain;

import dev.guichet.ticket.desk.domain.TimePrecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads moments as people and forms tell them (S1.13, S4.18, S4.19): RFC 3339 cut off after any unit, with an offset,
/// with a zone as in RFC 9557, or with neither.
public final class Moments {
    /// No longer text is a moment, and none longer is matched.
    private static final int LONGEST = 128;

    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt ](\\d{2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?)?"
            + "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?"
            + "(?:\\[!?([A-Za-z][A-Za-z0-9_+/-]*)])?");

    private static final Map<TimePrecision, Texts> WORDS = Map.of(
            TimePrecision.DAY, new Texts("au jour près : 2026-11-20", "to the day: 2026-11-20"),
            TimePrecision.HOUR, new Texts("à l’heure près : 2026-11-20T15+01:00", "to the hour: 2026-11-20T15+01:00"),
            TimePrecision.MINUTE,
                    new Texts("à la minute près : 2026-11-20T15:04+01:00", "to the minute: 2026-11-20T15:04+01:00"),
            TimePrecision.SECOND,
                    new Texts(
                            "à la seconde près : 2026-11-20T15:04:05+01:00",
                            "to the second: 2026-11-20T15:04:05+01:00"));

    private Moments() {}

    /// @param least how exactly it must be told
    public static ReadMoment read(String text, TimePrecision least, AnswerContext context) {
        Matcher shape = SHAPE.matcher(text.length() > LONGEST ? "" : text);
        if (!shape.matches() || precision(shape).compareTo(least) < 0) {
            return unclear("TIMESTAMP_TOO_VAGUE", Map.of("precision", WORDS.get(least)));
        }
        try {
            return placed(text, shape, context);
        } catch (DateTimeException e) {
            return unclear("NOT_A_DATE", Map.of());
        }
    }

    private static TimePrecision precision(Matcher shape) {
        if (shape.group(4) != null) {
            return TimePrecision.SECOND;
        }
        if (shape.group(3) != null) {
            return TimePrecision.MINUTE;
        }
        return shape.group(2) == null ? TimePrecision.DAY : TimePrecision.HOUR;
    }

    private static ReadMoment placed(String text, Matcher shape, AnswerContext context) {
        LocalDate day = LocalDate.parse(shape.group(1));
        LocalTime time = time(shape);
        String offset = shape.group(6);
        String zone = shape.group(7);
        if (zone != null && !ZoneRulesProvider.getAvailableZoneIds().contains(zone)) {
            return unclear("UNKNOWN_ZONE", Map.of("zone", zone));
        }
        if (offset == null && zone == null && context.offsetRequired()) {
            return unclear("OFFSET_REQUIRED", Map.of());
        }
        if (offset != null) {
            return LocalMoments.withOffset(text, day.atTime(time), offset(offset), zone(zone));
        }
        ZoneId where = zone == null ? context.zone() : ZoneId.of(zone);
        return shape.group(2) == null ? LocalMoments.startOf(day, where) : LocalMoments.in(where, day.atTime(time));
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }

    private static LocalTime time(Matcher shape) {
        String fraction = shape.group(5);
        return LocalTime.of(
                number(shape.group(2)),
                number(shape.group(3)),
                number(shape.group(4)),
                fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(String text) {
        return ZoneOffset.of(text.equals("z") ? "Z" : text);
    }

    static ReadMoment.Unclear unclear(String code, Map<String, Object> args) {
        return new ReadMoment.Unclear(code, args);
    }

    /// A local time as its author wrote it.
    static String spoken(LocalDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime();
    }
}
