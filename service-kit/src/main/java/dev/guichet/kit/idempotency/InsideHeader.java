package dev.guichet.kit.idempotency;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What an answer is kept with is not sent with it.
class InsideHeader {
    @ServerResponseFilter
    void remove(ContainerResponseContext response) {
        response.getHeaders().remove(KeptAnswer.INSIDE);
    }
}
