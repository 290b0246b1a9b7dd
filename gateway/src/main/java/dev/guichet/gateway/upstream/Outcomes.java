package dev.guichet.gateway.upstream;

import dev.guichet.gateway.route.UpstreamService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/// Counts how attempts to reach a replica end.
final class Outcomes {

    enum Outcome {
        ANSWERED,
        NOT_CONNECTED,
        NO_CONNECTION_FREE,
        BROKEN_OFF,
        TOO_SLOW
    }

    private final MeterRegistry registry;

    Outcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(UpstreamService service, Replica replica, Outcome outcome) {
        registry.counter(
                        "guichet.gateway.attempts",
                        "service",
                        service.id(),
                        "replica",
                        replica.authority(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
