package dev.guichet.sla.timer.app;

import dev.guichet.sla.timer.domain.Rule;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Cancelled;
import dev.guichet.sla.timer.domain.Timer.Fired;
import dev.guichet.sla.timer.domain.TimerCounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// What an operator watches. The gauges say the same on every replica, since they count the whole installation.
@Singleton
class TimerMetrics {
    private final MeterRegistry meters;
    private final Counter failures;
    private volatile TimerCounts counts = new TimerCounts(0, 0);

    TimerMetrics(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("guichet.sla.timers.armed", () -> counts.armed())
                .description("Timers that wait, of the whole installation")
                .register(meters);
        Gauge.builder("guichet.sla.timers.overdue", () -> counts.overdue())
                .description("Timers that are due and did not fire yet, of the whole installation")
                .register(meters);
        failures = Counter.builder("guichet.sla.timers.failures")
                .description("Rounds in which the timers of a root could not be fired")
                .register(meters);
        for (Rule rule : Rule.values()) {
            fired(rule).increment(0);
            skipped(rule).increment(0);
        }
    }

    /// The timers of one root could not be fired this time.
    void failed() {
        failures.increment();
    }

    void counted(TimerCounts now) {
        counts = now;
    }

    void settled(List<Timer> timers) {
        timers.forEach(this::settled);
    }

    private void settled(Timer timer) {
        switch (timer) {
            case Armed _ -> {}
            case Cancelled cancelled -> skipped(cancelled.key().rule()).increment();
            case Fired fired -> {
                fired(fired.key().rule()).increment();
                meters.timer("guichet.sla.timers.lateness").record(Duration.between(fired.dueAt(), fired.at()));
            }
        }
    }

    private Counter fired(Rule rule) {
        return meters.counter("guichet.sla.timers.fired", "rule", rule.wireName());
    }

    private Counter skipped(Rule rule) {
        return meters.counter("guichet.sla.timers.skipped", "rule", rule.wireName());
    }
}
