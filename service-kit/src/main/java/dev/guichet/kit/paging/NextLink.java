package dev.guichet.kit.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says in `Link: rel="next"` where the page after this one is, for every list alike. Relative, so that it holds behind
/// the gateway too.
class NextLink {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", "{next}")
                    .build(page.next());
            String target = next.getRawPath() + "?" + next.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + target + ">; rel=\"next\"");
        }
    }
}
