package dev.guichet.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How large a request body may be and how long it may take to arrive.
@ConfigMapping(prefix = "guichet.gateway.body")
public interface BodyConfig {

    /// Bodies of calls that take JSON: a text may have 1 MiB, and JSON makes it longer.
    @WithDefault("2M")
    MemorySize json();

    /// Bodies of calls that take files.
    @WithDefault("26M")
    MemorySize upload();

    /// Time for a body to arrive, or to grow over what is held of it.
    @WithDefault("PT20S")
    Duration arrival();
}
