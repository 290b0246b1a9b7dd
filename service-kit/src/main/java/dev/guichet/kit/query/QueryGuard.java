package dev.guichet.kit.query;

import dev.guichet.kit.caller.CurrentRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses, with 400, what the operation that is called does not declare: unknown names, empty values, several where
/// one is meant, and values of the wrong form (ADR 0140). A filter that is misspelt would otherwise list everything.
class QueryGuard {
    /// Once the caller is known and placed: strangers learn nothing of parameters.
    private static final int AFTER_CALLERS = Priorities.USER;

    private final Map<Method, DeclaredQuery> declared = new ConcurrentHashMap<>();

    private final CurrentRequest current;

    QueryGuard(CurrentRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(priority = AFTER_CALLERS)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        DeclaredQuery.requireOneReading(current.rawQuery());
        var asked = request.getUriInfo().getQueryParameters();
        if (!asked.isEmpty()) {
            declared.computeIfAbsent(resource.getResourceMethod(), DeclaredQuery::of)
                    .require(asked);
        }
    }
}
