package dev.guichet.gateway.caller;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once tokens can be verified.
@Readiness
@ApplicationScoped
class IssuerReadiness implements HealthCheck {

    private final IssuerKeys keys;

    IssuerReadiness(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("issuer keys").status(keys.known());
        return keys.known()
                ? answer.build()
                : answer.withData("reason", "not known yet: " + keys.why()).build();
    }
}
