package dev.guichet.gateway.limit;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.problem.Problems;
import dev.guichet.gateway.problem.Refusal;
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
        var verdict = limits.anonymous(Exchange.of(call).address());
        limits.tell(verdict, call.response());
        if (!verdict.allowed()) {
            Problems.send(call, Refusal.RATE_LIMITED);
        }
        return verdict.allowed();
    }
}
