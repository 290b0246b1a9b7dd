package dev.guichet.kit.view;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Makes `ETag` and `Location` of what a view says of itself, so that resources answer the view alone.
public class ViewHeaders {
    private static final int CREATED = 201;

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        of(response.getEntity(), response.getStatus())
                .forEach((name, value) -> response.getHeaders().putIfAbsent(name, List.of(value)));
    }

    /// @param answer what a resource method answers
    public static Map<String, String> of(@Nullable Object answer, int status) {
        Map<String, String> headers = new TreeMap<>();
        if (answer instanceof Tagged view) {
            headers.put(HttpHeaders.ETAG, "\"" + view.tag() + "\"");
        }
        if (status == CREATED && answer instanceof Located view) {
            headers.put(HttpHeaders.LOCATION, view.location());
        }
        if (answer instanceof Headed view) {
            headers.putAll(view.headers());
        }
        return headers;
    }
}
