package dev.guichet.gateway.door;

import dev.guichet.gateway.caller.Caller;
import dev.guichet.gateway.caller.Callers;
import dev.guichet.gateway.caller.TokenRefused;
import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.limit.AnonymousLimiter;
import dev.guichet.gateway.limit.BodyConfig;
import dev.guichet.gateway.limit.CallsInFlight;
import dev.guichet.gateway.limit.RateLimits;
import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import dev.guichet.gateway.route.Match;
import dev.guichet.gateway.route.Route;
import dev.guichet.gateway.route.RouteTable;
import dev.guichet.gateway.upstream.Forwarder;
import dev.guichet.gateway.upstream.IncomingBody;
import dev.guichet.gateway.upstream.MinimumRate;
import dev.guichet.http.problem.RefusalKind;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// The API's door: is there such a path, who calls, may they still, and then on to the service.
@ApplicationScoped
class ApiHandler {

    private static final Logger LOG = Logger.getLogger(ApiHandler.class);
    private static final String API = "/api/";

    /// Seconds: one of the calls under way is answered by then, as a rule.
    private static final String SOON = "1";

    private final RouteTable routes;
    private final Callers callers;
    private final RateLimits limits;
    private final CallsInFlight inFlight;
    private final AnonymousLimiter anonymousLimiter;
    private final Forwarder forwarder;
    private final BodyConfig bodies;
    private final MinimumRate minimumRate;
    private final Vertx vertx;

    ApiHandler(
            RouteTable routes,
            Callers callers,
            RateLimits limits,
            CallsInFlight inFlight,
            AnonymousLimiter anonymousLimiter,
            Forwarder forwarder,
            BodyConfig bodies,
            Vertx vertx) {
        this.routes = routes;
        this.callers = callers;
        this.limits = limits;
        this.inFlight = inFlight;
        this.anonymousLimiter = anonymousLimiter;
        this.forwarder = forwarder;
        this.bodies = bodies;
        this.minimumRate =
                new MinimumRate(bodies.arrival(), bodies.leastPerSecond().asLongValue());
        this.vertx = vertx;
    }

    void install(@Observes Router router) {
        router.route().handler(this::enter);
    }

    private void enter(RoutingContext call) {
        var path = Exchange.of(call).path();
        if (!path.startsWith(API)) {
            call.next();
            return;
        }
        switch (routes.match(call.request().method().name(), path)) {
            case Match.Found(var route) -> recognise(call, route);
            case Match.OtherMethods(var template, var allowed) -> {
                Exchange.of(call).takes(template, "gateway");
                call.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
                ProblemSender.send(call, GatewayRefusal.METHOD_NOT_ALLOWED);
            }
            case Match.Nothing() -> ProblemSender.send(call, GatewayRefusal.NO_SUCH_PATH);
        }
    }

    private void recognise(RoutingContext call, Route route) {
        var exchange = Exchange.of(call);
        exchange.takes(route.template(), route.service().id());
        if (route.open()) {
            receive(call, route);
            return;
        }
        var context = vertx.getOrCreateContext();
        callers.of(call)
                .subscribe()
                .with(
                        caller -> on(context, () -> admit(call, route, caller)),
                        failure -> on(context, () -> turnAway(call, failure)));
    }

    /// Strangers count by address, and apart from tokens that are not valid: an office whose people sign up must not
    /// keep its callers out.
    private void receive(RoutingContext call, Route route) {
        if (anonymousLimiter.admit(call)
                && isBegun(call, inFlight.beginAnonymous(call, Exchange.of(call).address()))) {
            read(call, route);
        }
    }

    /// @param counted whether it is among those that its caller may have under way; one too many is refused here
    private static boolean isBegun(RoutingContext call, boolean counted) {
        if (!counted) {
            call.response().putHeader(HttpHeaders.RETRY_AFTER, SOON);
            ProblemSender.send(call, GatewayRefusal.TOO_MANY_AT_ONCE);
        }
        return counted;
    }

    /// Keys may have been fetched on another thread meanwhile; the rest belongs to the call's own.
    private static void on(Context context, Runnable step) {
        if (Vertx.currentContext() == context) {
            step.run();
        } else {
            context.runOnContext(back -> step.run());
        }
    }

    private void turnAway(RoutingContext call, Throwable failure) {
        if (!(failure instanceof TokenRefused refused)) {
            LOG.error("a token could not be verified", failure);
            ProblemSender.send(call, GatewayRefusal.INTERNAL);
            return;
        }
        ProblemSender.send(
                call,
                refused.refusal().kind() == RefusalKind.UNAUTHENTICATED && isTooMany(call)
                        ? GatewayRefusal.RATE_LIMITED
                        : refused.refusal());
    }

    /// Counted only once the token has turned out to be none: who brings a good one is not kept out by a neighbour
    /// behind the same address.
    private boolean isTooMany(RoutingContext call) {
        var decision = limits.withoutToken(Exchange.of(call).address());
        limits.tell(decision, call.response());
        return !decision.allowed();
    }

    private void admit(RoutingContext call, Route route, Caller caller) {
        var decision = limits.caller(caller.subject());
        limits.tell(decision, call.response());
        if (!decision.allowed()) {
            ProblemSender.send(call, GatewayRefusal.RATE_LIMITED);
        } else if (route.operatorOnly() && !caller.operator()) {
            ProblemSender.send(call, GatewayRefusal.OPERATOR_ONLY);
        } else if (isBegun(call, inFlight.begin(call, caller.subject()))) {
            call.addEndHandler(
                    ended -> limits.answered(caller.subject(), call.response().bytesWritten()));
            read(call, route);
        }
    }

    private void read(RoutingContext call, Route route) {
        var limit = (route.upload() ? bodies.upload() : bodies.json()).asLongValue();
        var body = forwarder.body(call, limit);
        if (body.announcesTooMuch()) {
            ProblemSender.send(call, GatewayRefusal.BODY_TOO_LARGE);
            return;
        }
        var deadline = vertx.setTimer(
                bodies.arrival().toMillis(), late -> ProblemSender.send(call, GatewayRefusal.BODY_TOO_SLOW));
        body.begin().onComplete(begun -> {
            vertx.cancelTimer(deadline);
            if (begun.succeeded()) {
                forwarder.forward(call, route, body, minimumRate);
            } else if (begun.cause() instanceof IncomingBody.BodyTooLarge) {
                ProblemSender.send(call, GatewayRefusal.BODY_TOO_LARGE);
            } else {
                // Unless the caller is gone, who is told nothing.
                ProblemSender.send(call, GatewayRefusal.UNREADABLE_REQUEST);
            }
        });
    }
}
