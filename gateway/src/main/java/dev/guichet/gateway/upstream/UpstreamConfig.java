package dev.guichet.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where the services are and how long they may take.
@ConfigMapping(prefix = "guichet.gateway.upstream")
public interface UpstreamConfig {

    /// Base addresses of the replicas of ticket-service.
    List<URI> ticket();

    /// Base addresses of the replicas of sla-service.
    List<URI> sla();

    /// Base addresses of the replicas of notification-service.
    List<URI> notification();

    /// How long a connection may take to be made before the next replica is tried.
    @WithDefault("PT1S")
    Duration connectTimeout();

    /// How long a call may wait for a free connection to a busy replica.
    @WithDefault("PT5S")
    Duration poolTimeout();

    /// How long a service may take from the whole request to the first byte of its answer.
    @WithDefault("PT30S")
    Duration answerTimeout();

    /// How long an answer that has begun may stand still.
    @WithDefault("PT60S")
    Duration idleTimeout();

    /// How often a replica that rests is looked at.
    @WithDefault("PT0.25S")
    Duration probeEvery();

    /// Connections kept to one replica.
    @WithDefault("256")
    int connections();

    /// Calls that may wait for a connection to one replica; more are refused at once.
    @WithDefault("1024")
    int waiting();

    /// Bodies up to this size are held, so that the call can be sent again; larger ones are streamed and sent
    /// once.
    @WithDefault("64K")
    MemorySize replayable();

    /// Request headers passed on besides those in `docs/reference/gateway.md`.
    Optional<List<String>> moreHeaders();
}
