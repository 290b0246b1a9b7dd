package dev.guichet.kit.accept;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Makes every `Accept` header readable before the framework chooses an operation by it.
@Singleton
class AcceptFilter {
    private static final int BEFORE_ROUTING = 800;

    void register(@Observes Filters filters) {
        filters.register(AcceptFilter::check, BEFORE_ROUTING);
    }

    private static void check(RoutingContext routing) {
        var headers = routing.request().headers();
        @Nullable
        String asked =
                headers.contains(HttpHeaders.ACCEPT) ? String.join(",", headers.getAll(HttpHeaders.ACCEPT)) : null;
        if (asked != null) {
            headers.set(HttpHeaders.ACCEPT, Accept.readable(asked));
        }
        routing.next();
    }
}
