package dev.guichet.sla.timer.store;

import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.TimerKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The timers of one episode as the parameters of one statement: what they share, and an array for each that they do
/// not.
final class TimerColumns {
    private TimerColumns() {}

    static Object[] of(long root, List<Armed> timers) {
        TimerKey any = timers.getFirst().key();
        return new Object[] {
            root,
            any.ticket().value(),
            any.episode(),
            timers.stream().map(timer -> timer.key().rule().wireName()).toArray(String[]::new),
            timers.stream().map(timer -> time(timer.dueAt())).toArray(OffsetDateTime[]::new),
            timers.stream().map(timer -> time(timer.closesAt())).toArray(OffsetDateTime[]::new),
            timers.getFirst().cause()
        };
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
