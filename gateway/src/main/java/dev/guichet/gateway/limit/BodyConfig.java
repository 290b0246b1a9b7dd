package dev.guichet.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How large a request body may be and how long it may take to arrive.
@ConfigMapping(prefix = "guichet.gateway.body")
public interface BodyConfig {

    /// Bodies of calls that take JSON: a message of 1 MiB, its HTML and JSON's escapes, as ticket-service allows.
    @WithDefault("4M")
    MemorySize json();

    /// Bodies of calls that take files.
    @WithDefault("26M")
    MemorySize upload();

    /// Time for a body to arrive, or to grow over what is held of it; a large one then has it once more, before
    /// its pace counts.
    @WithDefault("PT20S")
    Duration arrival();

    /// What must come each second, on the average, of a body that is larger than what is held of it.
    @WithDefault("32K")
    MemorySize leastPerSecond();
}
