package dev.guichet.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many calls are let through. Counted by each replica of the gateway for itself.
@ConfigMapping(prefix = "guichet.gateway.rate-limit")
public interface RateLimitConfig {

    /// Calls of one caller (token subject or client) within a window; they come back evenly over it.
    @WithDefault("1200")
    long caller();

    /// From one address within a window: calls that need a valid token and bring none; and, counted apart, pages,
    /// their files and the document that are handed out. Calls with a valid token are not counted here.
    @WithDefault("600")
    long address();

    /// Calls of one caller under way at the same time; the next one is refused until one of them is answered.
    @WithDefault("16")
    int inFlight();

    /// What an answer may weigh before it counts as another call of its caller, and again for each time as much.
    @WithDefault("128K")
    MemorySize answer();

    /// The window.
    @WithDefault("PT1M")
    Duration window();

    /// How many callers and addresses are remembered at most; those not seen for longest are forgotten first.
    @WithDefault("100000")
    long remembered();
}
