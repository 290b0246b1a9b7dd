package dev.guichet.gateway.edge;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.exchange.RequestTarget;
import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import dev.guichet.http.Framing;
import dev.guichet.http.RequestId;
import dev.guichet.http.SingleHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// The first and the last handler of every call.
@ApplicationScoped
class EdgeHandler {

    private static final Logger LOG = Logger.getLogger(EdgeHandler.class);

    /// Before anything of the framework, and after everything else.
    private static final int FIRST = -100_000;

    private static final int LAST = 100_000;

    /// What of the framework's own paths can be reached.
    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private static final String METRICS = "/q/metrics";

    private final CallerAddress addresses;
    private final AddressRanges metricsReaders;
    private final Origins origins;
    private final SecurityHeaders securityHeaders;
    private final CallMetrics metrics;

    EdgeHandler(EdgeConfig config, CallMetrics metrics) {
        this.addresses = new CallerAddress(config.trustedProxies().orElse(List.of()));
        this.metricsReaders = AddressRanges.of(config.metricsReaders());
        this.origins = new Origins(config.corsOrigins().orElse(List.of()), config.corsMaxAge());
        this.securityHeaders = new SecurityHeaders(config.hsts());
        this.metrics = metrics;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::arrive).failureHandler(this::fail);
        router.route().order(LAST).handler(call -> ProblemSender.send(call, GatewayRefusal.NO_SUCH_PATH));
    }

    private void arrive(RoutingContext call) {
        begin(call);
        var request = call.request();
        if (!Framing.isSound(request) || !RequestTarget.isReadable(request)) {
            ProblemSender.send(call, GatewayRefusal.UNREADABLE_REQUEST);
        } else if (SingleHeaders.isAnyRepeated(request)) {
            ProblemSender.send(call, GatewayRefusal.REPEATED_HEADER);
        } else if (RequestTarget.isAmbiguous(request.path())) {
            ProblemSender.send(call, GatewayRefusal.NO_SUCH_PATH);
        } else if (Origins.isPreflight(request)) {
            preflight(call);
        } else {
            guard(call, Exchange.of(call));
        }
    }

    /// What every answer has, also one to what is no request.
    private void begin(RoutingContext call) {
        var request = call.request();
        var response = call.response();
        var exchange = Exchange.begin(call, RequestId.of(request.getHeader(RequestId.HEADER)), addresses.of(request));
        MDC.put("requestId", exchange.requestId());
        response.putHeader(RequestId.HEADER, exchange.requestId());
        securityHeaders.add(response.headers());
        metrics.observe(call, exchange);
        origins.mark(request.getHeader(HttpHeaders.ORIGIN), response);
        // Whoever reads the body handles this instead.
        request.exceptionHandler(broken -> ProblemSender.send(call, GatewayRefusal.UNREADABLE_REQUEST));
    }

    /// The framework's own paths.
    private void guard(RoutingContext call, Exchange exchange) {
        var path = exchange.path();
        if (!path.startsWith("/q")) {
            call.next();
        } else if (HEALTH.contains(path) || (path.equals(METRICS) && mayReadMetrics(call))) {
            exchange.takes(path, "gateway");
            call.next();
        } else {
            ProblemSender.send(call, GatewayRefusal.NO_SUCH_PATH);
        }
    }

    private void preflight(RoutingContext call) {
        Exchange.of(call).takes("PREFLIGHT", "gateway");
        if (origins.allows(call.request().getHeader(HttpHeaders.ORIGIN))) {
            origins.permit(call.response());
            call.response().setStatusCode(204).end();
        } else {
            ProblemSender.send(call, GatewayRefusal.ORIGIN_NOT_ALLOWED);
        }
    }

    /// Metrics are for those who run the installation; whoever comes through a proxy comes from outside.
    private boolean mayReadMetrics(RoutingContext call) {
        var headers = call.request().headers();
        var peer = call.request().remoteAddress();
        return !headers.contains("X-Forwarded-For")
                && !headers.contains("Forwarded")
                && peer != null
                && metricsReaders.contain(peer.hostAddress());
    }

    /// The framework refuses some requests before the first handler, those without `Host` for one.
    private void fail(RoutingContext call) {
        if (!Exchange.isBegun(call)) {
            begin(call);
        }
        var status = call.statusCode();
        if (status == 404) {
            ProblemSender.send(call, GatewayRefusal.NO_SUCH_PATH);
        } else if (status >= 400 && status < 500) {
            ProblemSender.send(call, GatewayRefusal.UNREADABLE_REQUEST);
        } else {
            LOG.errorf(call.failure(), "%s failed", call.request().method());
            ProblemSender.send(call, GatewayRefusal.INTERNAL);
        }
    }
}
