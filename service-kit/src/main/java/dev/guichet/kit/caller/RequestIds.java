package dev.guichet.kit.caller;

import dev.guichet.http.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/// Gives every request its id before anything else runs, and says it in the answer and the logs.
@Singleton
public class RequestIds {

    private static final String KEY = "guichet.request-id";

    /// The id of this request.
    public static String of(RoutingContext routing) {
        String id = routing.get(KEY);
        return id == null ? assign(routing) : id;
    }

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    MDC.put(RequestId.MDC, assign(routing));
                    routing.next();
                },
                1_000);
    }

    private static String assign(RoutingContext routing) {
        var id = RequestId.of(routing.request().getHeader(RequestId.HEADER));
        routing.put(KEY, id);
        if (!routing.response().headWritten()) {
            routing.response().putHeader(RequestId.HEADER, id);
        }
        return id;
    }
}
