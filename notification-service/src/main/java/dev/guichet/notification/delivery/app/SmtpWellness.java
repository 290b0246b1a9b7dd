package dev.guichet.notification.delivery.app;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether the relay answers. Not part of readiness: without a relay mails wait, and everything else goes on.
@Wellness
@Singleton
class SmtpWellness implements HealthCheck {
    private final DeliveryMetrics metrics;

    SmtpWellness(DeliveryMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("mail relay")
                .status(metrics.isRelayUp())
                .build();
    }
}
