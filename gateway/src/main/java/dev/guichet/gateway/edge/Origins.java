package dev.guichet.gateway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which origins may call the API from a browser (D24): the configured ones, compared exactly, and never with
/// cookies.
final class Origins {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-Match, If-None-Match, Guichet-Root, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "ETag, Link, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, Retry-After, X-Request-Id, Idempotency-Replayed";

    private final Set<String> allowed;
    private final String maxAge;

    Origins(List<String> origins, Duration maxAge) {
        origins.forEach(Origins::check);
        this.allowed = Set.copyOf(origins);
        this.maxAge = Long.toString(maxAge.toSeconds());
    }

    boolean allows(@Nullable String origin) {
        return origin != null && allowed.contains(origin);
    }

    /// Whether the browser asks before it calls.
    static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /// Lets the page read the answer when its origin is allowed; says nothing otherwise. Caches keep answers
    /// apart by origin.
    void mark(@Nullable String origin, HttpServerResponse response) {
        response.headers().add("Vary", "Origin");
        if (origin != null && allows(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        }
    }

    /// The headers that answer an allowed preflight.
    void permit(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", maxAge);
    }

    private static void check(String origin) {
        var uri = URI.create(origin);
        var exact = uri.getScheme() + "://" + uri.getAuthority();
        if (!("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                || !exact.equals(origin)
                || origin.contains("*")) {
            throw new IllegalArgumentException("not an exact origin (scheme://host[:port]): " + origin);
        }
    }
}
