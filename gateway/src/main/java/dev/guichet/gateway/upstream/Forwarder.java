package dev.guichet.gateway.upstream;

import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import dev.guichet.gateway.route.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Sends calls on to the services.
@ApplicationScoped
public class Forwarder {

    private final UpstreamPool upstreams;
    private final UpstreamConfig config;
    private final RequestHeaders headers;
    private final Outcomes outcomes;

    Forwarder(UpstreamPool upstreams, UpstreamConfig config, MeterRegistry registry) {
        this.upstreams = upstreams;
        this.config = config;
        this.headers = new RequestHeaders(config.moreHeaders().orElse(List.of()));
        this.outcomes = new Outcomes(registry);
    }

    /// The body of a call to this route, to be read before the call is forwarded.
    public IncomingBody body(RoutingContext call, long limit) {
        var held = Math.min(config.replayable().asLongValue(), limit);
        return new IncomingBody(
                call.request(),
                (int) held,
                limit,
                broken -> ProblemSender.send(call, GatewayRefusal.UNREADABLE_REQUEST));
    }

    /// Answers the call with what a replica of the route's service says, or with a problem.
    ///
    /// @param minimumRate at which a large body must come
    public void forward(RoutingContext call, Route route, IncomingBody body, MinimumRate minimumRate) {
        new Forwarding(call, route, body, upstreams, config, minimumRate, headers, outcomes).attempt();
    }
}
