package dev.guichet.gateway.exchange;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// One call while the gateway handles it; kept with the routing context from the first handler on.
public final class Exchange {

    /// Stands for every path the gateway does not know, so that metrics stay few.
    public static final String NO_ROUTE = "NOT_FOUND";

    private static final String KEY = Exchange.class.getName();

    private final String requestId;
    private final String address;
    private final String path;
    private final long startedAt = System.nanoTime();
    private String route = NO_ROUTE;
    private String service = "gateway";

    Exchange(String requestId, String address, String path) {
        this.requestId = requestId;
        this.address = address;
        this.path = path;
    }

    /// Starts the exchange of this call.
    public static Exchange begin(RoutingContext call, String requestId, String address) {
        var exchange = new Exchange(requestId, address, routedPath(call));
        call.put(KEY, exchange);
        return exchange;
    }

    /// Whether the first handler has begun an exchange for this call; what is no request at all gets to none.
    public static boolean isBegun(RoutingContext call) {
        return call.get(KEY) != null;
    }

    private static String routedPath(RoutingContext call) {
        return RequestTarget.isReadable(call.request().path()) ? call.normalizedPath() : "";
    }

    /// The exchange of this call, which the first handler began.
    public static Exchange of(RoutingContext call) {
        @Nullable Exchange exchange = call.get(KEY);
        if (exchange == null) {
            throw new IllegalStateException("no exchange was begun for this call");
        }
        return exchange;
    }

    /// Names the template of the path and who answers it.
    public void takes(String template, String by) {
        this.route = template;
        this.service = by;
    }

    public String requestId() {
        return requestId;
    }

    /// The caller's IP address; behind a trusted proxy the one that proxy saw.
    public String address() {
        return address;
    }

    /// The path as it is routed: of letters that need no encoding none is encoded, and there are no dot segments. Empty
    /// when the target has none. Whatever guards, counts or passes on a path uses this one.
    public String path() {
        return path;
    }

    public String route() {
        return route;
    }

    public String service() {
        return service;
    }

    public long nanos() {
        return System.nanoTime() - startedAt;
    }
}
