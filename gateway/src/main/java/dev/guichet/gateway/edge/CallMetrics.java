package dev.guichet.gateway.edge;

import dev.guichet.gateway.exchange.Exchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Times every call by the template of its path, so that there are as many series as routes and not as paths.
@ApplicationScoped
class CallMetrics {

    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final MeterRegistry registry;
    private final AtomicInteger underWay;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.underWay = new AtomicInteger();
        registry.gauge("http.server.active.requests", underWay);
    }

    void observe(RoutingContext call, Exchange exchange) {
        underWay.incrementAndGet();
        call.addEndHandler(ended -> {
            underWay.decrementAndGet();
            var method = call.request().method();
            var key = new Key(
                    KNOWN.contains(method) ? method.name() : "OTHER",
                    exchange.route(),
                    exchange.service(),
                    ended.succeeded() ? call.response().getStatusCode() : 499);
            timers.computeIfAbsent(key, this::timer).record(exchange.nanos(), TimeUnit.NANOSECONDS);
        });
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .tag("method", key.method())
                .tag("uri", key.route())
                .tag("service", key.service())
                .tag("status", Integer.toString(key.status()))
                .tag("outcome", outcome(key.status()))
                .register(registry);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }

    private record Key(String method, String route, String service, int status) {}
}
