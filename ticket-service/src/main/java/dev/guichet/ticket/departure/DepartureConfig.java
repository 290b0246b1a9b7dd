package dev.guichet.ticket.departure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the tickets of agents who left a desk are given back.
@ConfigMapping(prefix = "guichet.ticket.departure")
interface DepartureConfig {
    /// How often each replica looks whether somebody has left.
    @WithDefault("1s")
    Duration lookEvery();

    /// How many tickets are given back in one transaction, each locked until it ends.
    @WithDefault("50")
    int batch();
}
