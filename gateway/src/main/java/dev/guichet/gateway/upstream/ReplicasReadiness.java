package dev.guichet.gateway.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells how many replicas of each service take calls. Never down: a gateway without a service still answers
/// for the others, and says 503 for that one.
@Readiness
@ApplicationScoped
class ReplicasReadiness implements HealthCheck {

    private final UpstreamPool upstreams;

    ReplicasReadiness(UpstreamPool upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("services").up();
        upstreams.services().forEach((service, replicas) -> {
            var up = replicas.all().stream()
                    .filter(replica -> replica.state() == Replica.State.UP)
                    .count();
            answer.withData(service.id(), up + " of " + replicas.all().size());
        });
        return answer.build();
    }
}
