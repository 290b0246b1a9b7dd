package dev.guichet.ticket.form.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the offset of a local time, or says why it has none or two (S4.19).
final class LocalMoments {
    private LocalMoments() {}

    static ReadMoment in(ZoneId zone, LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return at(time.atOffset(offsets.getFirst()));
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return Moments.unclear(
                offsets.isEmpty() ? "LOCAL_TIME_DOES_NOT_EXIST" : "LOCAL_TIME_IS_AMBIGUOUS",
                Map.of(
                        "time", Moments.spoken(time),
                        "zone", zone.getId(),
                        "before", written(change.getOffsetBefore()),
                        "after", written(change.getOffsetAfter())));
    }

    /// A whole day is none of its moments, so its first one stands for it even where clocks skip midnight.
    static ReadMoment startOf(LocalDate day, ZoneId zone) {
        return at(day.atStartOfDay(zone).toOffsetDateTime());
    }

    /// What is complete stays as it was written.
    static ReadMoment withOffset(String text, LocalDateTime time, ZoneOffset offset, @Nullable ZoneId zone) {
        if (zone != null && !zone.getRules().getValidOffsets(time).contains(offset)) {
            return Moments.unclear(
                    "OFFSET_NOT_OF_ZONE",
                    Map.of("offset", written(offset), "zone", zone.getId(), "time", Moments.spoken(time)));
        }
        return isComplete(text) ? new ReadMoment.At(text) : at(time.atOffset(offset));
    }

    private static boolean isComplete(String text) {
        boolean hasSeconds = text.length() > 19 && text.charAt(10) == 'T' && text.charAt(16) == ':';
        boolean hasOffset = text.endsWith("Z") || text.charAt(text.length() - 3) == ':';
        return hasSeconds && hasOffset && !text.endsWith("]");
    }

    /// Before zones were agreed on, towns had offsets with seconds, which no timestamp can say.
    private static ReadMoment at(OffsetDateTime moment) {
        if (moment.getOffset().getTotalSeconds() % 60 != 0) {
            return Moments.unclear("OFFSET_REQUIRED", Map.of());
        }
        return new ReadMoment.At(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    private static String written(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
