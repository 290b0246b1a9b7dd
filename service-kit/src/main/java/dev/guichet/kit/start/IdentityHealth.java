package dev.guichet.kit.start;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Up when the keys that tokens are verified with have been loaded; stays up when the provider goes down later.
@Readiness
@Singleton
class IdentityHealth implements HealthCheck {

    private final IdentityProvider provider;

    IdentityHealth(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity provider's keys")
                .status(provider.isReady())
                .build();
    }
}
