package dev.guichet.http.drain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How a process ends that was asked to.
@ConfigMapping(prefix = "guichet.http.drain")
interface DrainConfig {

    /// For so long at least it goes on, saying that it ends; then until no call has come for a second. None where no
    /// other replica takes over.
    @WithDefault("0s")
    Duration delay();
}
