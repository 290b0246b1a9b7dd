package dev.guichet.sla.timer.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the timers are watched.
@ConfigMapping(prefix = "guichet.sla.timer")
public interface TimerConfig {
    /// How often each replica asks what is due; a timer fires at most this much late, plus the work.
    @WithDefault("PT0.2S")
    Duration watchEvery();

    /// How many timers of one root are fired in one transaction.
    @WithDefault("200")
    int batch();

    /// How often the gauges are read from the database.
    @WithDefault("PT10S")
    Duration countEvery();
}
