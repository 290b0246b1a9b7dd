package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class BodiesTest {

    private static final int LIMIT = 4 * 1024 * 1024;

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 65_537, 1_048_576, LIMIT})
    void aBodyUpToTheLimitArrivesWhole(int length) {
        given().auth()
                .oauth2(ISSUER.token("bodies"))
                .contentType("application/json")
                .body("a".repeat(length))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("bytes", equalTo(length));
    }

    @Test
    void aBodyAnnouncedOverTheLimitIsRefusedBeforeItIsSent() throws IOException {
        var answer = raw(head("Content-Length: " + (LIMIT + 1)), "");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("BODY_TOO_LARGE", "application/problem+json");
        assertThat(arrived()).isZero();
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefusedWithoutALength() throws IOException {
        var chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";

        var answer = raw(head("Transfer-Encoding: chunked"), chunk.repeat(65) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("BODY_TOO_LARGE");
        assertThat(arrived()).isZero();
    }

    @Test
    void aBodyThatDoesNotArriveInTimeIsGivenUp() throws IOException {
        var answer = raw(head("Content-Length: 10"), "a");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("BODY_TOO_SLOW");
        assertThat(arrived()).isZero();
    }

    /// A byte now and then keeps every connection from being idle; only the pace tells.
    @Test
    void aLargeBodyThatComesByDribsIsGivenUp() throws Exception {
        try (var socket = new Socket("localhost", gateway.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write((head("Content-Length: 2000000") + "a".repeat(70_000)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            var dribs = Thread.startVirtualThread(() -> dribble(out));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("BODY_TOO_SLOW");
            assertThat(arrived()).isZero();
            dribs.join();
        }
    }

    private static void dribble(OutputStream out) {
        try {
            for (int i = 0; i < 1_000; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLengthThatIsNoneIsRefused() throws IOException {
        assertThat(raw(head("Content-Length: many"), "")).matches("(?s)HTTP/1.1 4(00|13) .*");
    }

    @Test
    void aCallerThatWaitsForLeaveGetsIt() throws IOException {
        var answer = raw(head("Content-Length: 2\r\nExpect: 100-continue"), "{}");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 201 ");
    }

    @Test
    void twoLengthsAreNotTwoRequests() throws IOException {
        raw(
                head("Content-Length: 3\r\nTransfer-Encoding: chunked"),
                "0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(Stream.concat(Surroundings.TICKET_1.seen().stream(), Surroundings.TICKET_2.seen().stream()))
                .allSatisfy(seen -> assertThat(seen.target()).isEqualTo("/api/v1/tickets"));
    }

    private static long arrived() {
        return Surroundings.TICKET_1.seen().size()
                + Surroundings.TICKET_2.seen().size();
    }

    private static String head(String fields) {
        return "POST /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + ISSUER.token("bodies") + "\r\n" + fields + "\r\n\r\n";
    }

    private String raw(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", gateway.getPort())) {
            socket.setSoTimeout(5_000);
            var out = socket.getOutputStream();
            out.write((head + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
