package dev.guichet.kit.outbox;

import dev.guichet.kit.config.KitConfig;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A relay that cannot publish must show: down when it has no connection, or has failed for some time.
@Readiness
@Singleton
class RelayHealth implements HealthCheck {

    private final RelayState state;
    private final KitConfig.Relay config;

    RelayHealth(RelayState state, KitConfig config) {
        this.state = state;
        this.config = config.relay();
    }

    @Override
    public HealthCheckResponse call() {
        var failure = state.failingLongerThan(config.failingAfter());
        var answer = HealthCheckResponse.named("outbox relay")
                .withData("shards", state.shards())
                .status(!config.enabled() || (state.isConnected() && failure == null));
        return failure == null
                ? answer.build()
                : answer.withData("failure", failure).build();
    }
}
