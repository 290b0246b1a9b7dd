package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.gateway.testing.Surroundings;
import dev.guichet.kit.testing.Framings;
import dev.guichet.kit.testing.RawCall;
import dev.guichet.kit.testing.Stacks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// D31: where a request ends is certain, or it is the last one of its connection, and is not answered as if it were
/// one.
@QuarkusTest
@WithTestResource(Surroundings.class)
class FramingTest {

    private static final String BEHIND = "GET /q/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    static Stream<String> uncertain() {
        return Framings.uncertain();
    }

    static Stream<String> brokenChunks() {
        return Framings.brokenChunks();
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void whatHasNoCertainEndIsRefusedOnceAndClosed_D31(String framing) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send(head("GET /docs/", framing) + BEHIND);

            refusedOnce(answer);
            assertThat(stacks.logged()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void norIsItPassedOn_D31(String framing) throws IOException {
        refusedOnce(send(head("POST /api/v1/tickets", framing) + BEHIND));

        assertThat(arrived()).isZero();
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void whatCameBeforeOnTheConnectionIsAnswered_D31(String framing) throws IOException {
        var answer =
                send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n" + head("GET /docs/", framing) + BEHIND);

        assertThat(answer).startsWith("HTTP/1.1 200 ");
        refusedOnce(answer.substring(answer.indexOf("HTTP/1.", 1)));
    }

    @ParameterizedTest
    @MethodSource("brokenChunks")
    void aBodyThatStopsBeingOneIsRefusedAndClosed_D31(String chunks) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send(head("POST /api/v1/tickets", "Transfer-Encoding: chunked\r\n\r\n" + chunks) + BEHIND);

            refusedOnce(answer);
            assertThat(arrived()).isZero();
            assertThat(stacks.logged()).isEmpty();
        }
    }

    /// By then the service has seen the beginning.
    @ParameterizedTest
    @MethodSource("brokenChunks")
    void soIsALargeOne_D31(String chunks) throws IOException {
        var large = "20000\r\n" + "a".repeat(0x20000) + "\r\n";

        try (var stacks = Stacks.listen()) {
            refusedOnce(
                    send(head("POST /api/v1/tickets", "Transfer-Encoding: chunked\r\n\r\n" + large + chunks) + BEHIND));
            assertThat(stacks.logged()).isEmpty();
        }
    }

    @Test
    void chunksKeepTheConnection() throws IOException {
        var chunked = "3\r\n{}a\r\n1;why=\"not\"\r\nb\r\n0\r\nTrailer: x\r\n\r\n";

        var answer = send(head("POST /api/v1/tickets", "Transfer-Encoding: chunked\r\n\r\n" + chunked)
                + head("POST /api/v1/tickets", "transfer-encoding:Chunked\r\n\r\n" + chunked)
                + head("POST /api/v1/tickets", "Content-Length: 2\r\nConnection: close\r\n\r\n{}"));

        assertThat(answer.split("HTTP/1.1 201 ", -1)).hasSize(4);
        assertThat(arrived()).isEqualTo(3);
    }

    /// The last one waits for its turn meanwhile, and what is behind it has not come whole when the
    /// connection ends.
    @Test
    void whatFollowsTheLastRequestIsThrownAwayUnread() throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send(head("POST /api/v1/tickets", "Content-Length: 2\r\n\r\n{}")
                    + head("POST /api/v1/tickets", "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                    + head("POST /api/v1/tickets", "Content-Length: 20\r\n\r\n{}"));

            assertThat(answer.split("HTTP/1.1 201 ", -1)).hasSize(3);
            assertThat(arrived()).isEqualTo(2);
            assertThat(stacks.logged()).isEmpty();
        }
    }

    /// Of two of them one program would take the first, and another the last.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer x",
                "Content-Type: text/plain",
                "Guichet-Root: 3\r\nGUICHET-ROOT: 3",
                "Idempotency-Key: a\r\nidempotency-key: b",
                "If-Match: \"1\"\r\nIf-Match: \"2\""
            })
    void whatDecidesIsSaidOnce(String headers) throws IOException {
        var answer = send(
                head("POST /api/v1/tickets", "Connection: close\r\nContent-Length: 2\r\n" + headers + "\r\n\r\n{}"));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "REPEATED_HEADER");
        assertThat(arrived()).isZero();
    }

    private static void refusedOnce(String answer) {
        assertThat(RawCall.status(answer)).as(answer).isEqualTo(400);
        assertThat(answer.split("HTTP/1\\.", -1)).as(answer).hasSize(2);
        assertThat(answer)
                .contains("application/problem+json", "UNREADABLE_REQUEST")
                .doesNotContain("# HELP");
    }

    private static String head(String line, String framing) {
        var version = framing.startsWith("1.0 ") ? "1.0" : "1.1";
        return line + " HTTP/" + version
                + "\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + ISSUER.token("framing") + "\r\n" + framing.replaceFirst("^1\\.0 ", "");
    }

    private String send(String bytes) throws IOException {
        return RawCall.send(gateway.getPort(), bytes);
    }

    private static int arrived() {
        return Surroundings.TICKET_1.seen().size()
                + Surroundings.TICKET_2.seen().size();
    }
}
