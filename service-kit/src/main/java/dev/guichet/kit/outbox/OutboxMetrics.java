package dev.guichet.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Looked at every tick by every replica, whichever owns the shards.
@Singleton
class OutboxMetrics {

    void register(@Observes StartupEvent event, MeterRegistry registry, RelayState state) {
        Gauge.builder("guichet.outbox.oldest.age.seconds", state, RelayState::oldestAge)
                .description("Age of the oldest event that waits to be published")
                .register(registry);
        Gauge.builder("guichet.outbox.shards", state, RelayState::shards)
                .description("Shards this replica publishes, of 12")
                .register(registry);
        Gauge.builder("guichet.outbox.connected", state, s -> s.isConnected() ? 1 : 0)
                .description("1 when the relay has its connection")
                .register(registry);
    }
}
