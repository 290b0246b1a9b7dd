package dev.guichet.notification.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What is expected of desks.
@ConfigMapping(prefix = "guichet.notification.desk")
public interface DeskConfig {
    /// How long a desk that was just opened may have no members before the administrators of its organization are told
    /// in their place.
    @WithDefault("PT1M")
    Duration unstaffedFor();

    /// How often to look for events that have waited that long.
    @WithDefault("PT10S")
    Duration lookEvery();
}
