package dev.guichet.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

    private final MultiMap service = HttpHeaders.headers();
    private final MultiMap caller =
            HttpHeaders.headers().add("Vary", "Origin").add("Content-Security-Policy", "default-src 'none'");

    @Test
    void whatConcernsTwoNeighboursStaysBetweenThem() {
        service.add("Connection", "close, X-Hop")
                .add("X-Hop", "1")
                .add("Keep-Alive", "timeout=5")
                .add("Transfer-Encoding", "chunked")
                .add("Server", "secret/1.0")
                .add("Set-Cookie", "a=b");

        copy();

        assertThat(caller.names()).containsExactlyInAnyOrder("Vary", "Content-Security-Policy", "cache-control");
    }

    @Test
    void whatTheGatewaySaysIsNotOverruled() {
        service.add("Access-Control-Allow-Origin", "*")
                .add("RateLimit-Limit", "9")
                .add("X-Request-Id", "other");

        copy();

        assertThat(caller.contains("Access-Control-Allow-Origin")).isFalse();
        assertThat(caller.contains("RateLimit-Limit")).isFalse();
        assertThat(caller.contains("X-Request-Id")).isFalse();
    }

    @Test
    void anAttachmentMayBringAStricterPolicy() {
        service.add("Content-Security-Policy", "sandbox").add("Vary", "Accept-Language");

        copy();

        assertThat(caller.getAll("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(caller.getAll("Vary")).containsExactly("Origin", "Accept-Language");
    }

    @Test
    void noAddressOfAReplicaLeavesTheHouse() {
        service.add("Location", "http://10.0.0.1:8081/api/v1/tickets/7")
                .add("Link", "<http://10.0.0.1:8081/api/v1/tickets?cursor=x>; rel=\"next\"");

        copy();

        assertThat(caller.get("Location")).isEqualTo("/api/v1/tickets/7");
        assertThat(caller.get("Link")).isEqualTo("</api/v1/tickets?cursor=x>; rel=\"next\"");
    }

    @Test
    void norOfOneThatListensOnThePortOfHttp() {
        service.add("Location", "http://ticket-service/api/v1/desks/3")
                .add("Link", "<http://ticket-service:80/api/v1/desks?cursor=x>; rel=\"next\"");

        AnswerHeaders.copy(service, caller, new Replica(URI.create("http://ticket-service")).origins());

        assertThat(caller.get("Location")).isEqualTo("/api/v1/desks/3");
        assertThat(caller.get("Link")).isEqualTo("</api/v1/desks?cursor=x>; rel=\"next\"");
    }

    @Test
    void anAnswerIsNotKeptByCachesUnlessTheServiceSaysSo() {
        copy();
        assertThat(caller.get("Cache-Control")).isEqualTo("no-store");
    }

    private void copy() {
        AnswerHeaders.copy(service, caller, new Replica(URI.create("http://10.0.0.1:8081")).origins());
    }
}
