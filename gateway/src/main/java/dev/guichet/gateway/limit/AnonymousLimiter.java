package dev.guichet.gateway.limit;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Those who ask for what anybody may have: pages, their files, the document. Only what is handed out counts; an
/// answer without content (not modified, no such path, a preflight) costs no more than the refusal would.
@ApplicationScoped
public class AnonymousLimiter {

    private final RateLimits limits;

    AnonymousLimiter(RateLimits limits) {
        this.limits = limits;
    }

    /// Whether the call may have its content; one too many is refused here.
    public boolean admit(RoutingContext call) {
        var decision = limits.anonymous(Exchange.of(call).address());
        limits.tell(decision, call.response());
        if (!decision.allowed()) {
            ProblemSender.send(call, GatewayRefusal.RATE_LIMITED);
        }
        return decision.allowed();
    }
}
