package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.gateway.testing.Surroundings;
import dev.guichet.kit.testing.RawCall;
import dev.guichet.kit.testing.Spellings;
import dev.guichet.kit.testing.Stacks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// D31: whichever way a path is written, what guards it looks at the path that is routed.
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(SpellingsTest.NobodyReadsMetrics.class)
class SpellingsTest {

    /// So that not even this machine may.
    public static final class NobodyReadsMetrics implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("guichet.gateway.edge.metrics-readers", "192.0.2.1");
        }
    }

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    static Stream<String> metrics() {
        return Stream.of("/q/metrics", "/q/metrics/x", "/q/info", "/q/openapi").flatMap(Spellings::of);
    }

    static Stream<String> deadLetters() {
        return Stream.of("/api/v1/dead-letters/ticket", "/api/v1/dead-letters/ticket/7")
                .flatMap(Spellings::of);
    }

    static Stream<String> tickets() {
        return Stream.of("/api/v1/tickets", "/api/v1/tickets/7").flatMap(Spellings::of);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void noSpellingOpensWhatIsForThoseWhoRunTheInstallation_D31(String target) throws IOException {
        var answer = ask(target, "");

        assertThat(answer).doesNotContain("# HELP", "\"openapi\"");
    }

    @ParameterizedTest
    @MethodSource("deadLetters")
    void noSpellingOpensWhatIsForOperators_D31(String target) throws IOException {
        ask(target, "Authorization: Bearer " + ISSUER.token("somebody") + "\r\n");

        assertThat(arrived()).isZero();
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void noSpellingPassesWithoutAToken_D31(String target) throws IOException {
        ask(target, "");

        assertThat(arrived()).isZero();
    }

    /// Letters may be encoded (RFC 3986, 6.2.2.2): it is the same path, also for whoever answers it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets/7?limit=%31",
                "/api/v1/%74icket%73/7?limit=%31",
                "/%61pi/v1/tickets/%37?limit=%31",
                "http://help.example/api/v1/tickets/7?limit=%31"
            })
    void whatIsPassedOnIsThePathThatWasGuarded(String target) throws IOException {
        var answer = send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + ISSUER.token("somebody") + "\r\n");

        assertThat(RawCall.status(answer)).isEqualTo(200);
        assertThat(Stream.concat(Surroundings.TICKET_1.seen().stream(), Surroundings.TICKET_2.seen().stream()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.target()).isEqualTo("/api/v1/tickets/7?limit=%31"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /q/health/live HTTP/1.1,                  ''",
        "GET /q/health/live HTTP/1.1,                  Host:",
        "GET /q/health/live HTTP/1.1,                  Host: a|Host: b",
        "GET /q/health/live HTTP/1.1,                  Host: a b",
        "GET /q/health/live HTTP/1.1,                  Host: a/b",
        "GET /q/health/live HTTP/1.1,                  Host: a@b",
        "GET /q/health/live HTTP/1.1,                  Host: a:b",
        "GET /q/health/live HTTP/1.1,                  Host: a:99999",
        "GET /q/health/live HTTP/1.1,                  Host : a",
        "GET /api/v1/tickets/7 HTTP/1.1,               ''",
        "POST /api/v1/tickets HTTP/1.1,                Content-Length: 0",
        "GET /docs HTTP/1.1,                           ''",
        "GET /openapi HTTP/1.1,                        Host:",
        "GET /openapi?format=%zz HTTP/1.1,             Host: a",
        "GET http:///q/health/live HTTP/1.1,           ''",
        "OPTIONS * HTTP/1.1,                           Host: a",
        "GET * HTTP/1.1,                               Host: a",
        "CONNECT localhost:80 HTTP/1.1,                Host: a",
        "GET localhost:80 HTTP/1.1,                    Host: a",
        "GET / HTTP/1.1,                               a header without a colon",
        "no request at all,                            Host: a",
    })
    void whatIsNoRequestIsRefusedWithoutAStack_D31(String line, String headers) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send(line + "\r\n" + (headers.isEmpty() ? "" : headers.replace("|", "\r\n") + "\r\n"));

            assertThat(RawCall.status(answer)).isIn(400, 404, 405);
            assertThat(stacks.logged()).isEmpty();
        }
    }

    @Test
    void whatTheGatewayRefusesByItselfIsAProblem_D31() throws IOException {
        assertThat(send("GET /docs HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "UNREADABLE_REQUEST", "X-Request-Id", "X-Content-Type-Options");
    }

    /// Programs that look whether the gateway is there may speak the older version.
    @Test
    void theOlderVersionNeedsNoHost() throws IOException {
        assertThat(RawCall.status(send("GET /q/health/live HTTP/1.0\r\n"))).isEqualTo(200);
    }

    private String ask(String target, String headers) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers);

            assertThat(RawCall.status(answer)).as(answer).isBetween(400, 499);
            assertThat(stacks.logged()).isEmpty();
            return answer;
        }
    }

    private String send(String head) throws IOException {
        return RawCall.send(gateway.getPort(), head + "Connection: close\r\n\r\n");
    }

    private static int arrived() {
        return Surroundings.TICKET_1.seen().size()
                + Surroundings.TICKET_2.seen().size();
    }
}
