package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static dev.guichet.gateway.testing.Surroundings.SLA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D32: what one caller has under way, and what its answers weigh, is bounded, so that the others get theirs.
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(DearCallsTest.Three.class)
class DearCallsTest {

    private static final int MOST = 3;
    private static final int PATIENT_TRIES = 90;

    public static final class Three implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "guichet.gateway.rate-limit.in-flight", Integer.toString(MOST),
                    "guichet.gateway.rate-limit.caller", "100",
                    "guichet.gateway.rate-limit.answer", "1M",
                    "guichet.gateway.rate-limit.window", "PT1H",
                    "guichet.gateway.upstream.answer-timeout", "PT60S");
        }
    }

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    @Test
    void aCallerHasSoManyCallsUnderWay_D32() throws Exception {
        var calls = waitFor("greedy");

        ask("greedy")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_AT_ONCE"));
        assertThat(ask("modest").statusCode()).isEqualTo(200);

        leave(calls);
        assertThat(patiently("greedy")).isEqualTo(200);
    }

    @Test
    void whoeverIsAnsweredMayAskAgain() {
        for (int i = 0; i < 3 * MOST; i++) {
            assertThat(ask("steady").statusCode()).isEqualTo(200);
        }
    }

    /// The calls of a window are for answers of ordinary size. A large one is counted once it has been written.
    @Test
    void aLargeAnswerCountsAsSeveralCalls_D32() {
        Surroundings.TICKET_1.behave(request -> request.response().end(Buffer.buffer(new byte[5 * 1024 * 1024])));
        Surroundings.TICKET_2.behave(request -> request.response().end(Buffer.buffer(new byte[5 * 1024 * 1024])));

        assertThat(left("heavy")).isEqualTo(99);
        Surroundings.reset();

        int asked = 1;
        int left;
        do {
            left = left("heavy");
            asked++;
        } while (left == 100 - asked && asked < 20);

        assertThat(left).isEqualTo(100 - asked - 5);
    }

    private static int left(String subject) {
        return Integer.parseInt(ask(subject).header("RateLimit-Remaining"));
    }

    @Test
    void anAddressHasSoManyCallsUnderWayThatNeedNoToken_D32() throws Exception {
        var arrived = new CountDownLatch(MOST);
        Surroundings.TICKET_1.behave(request -> arrived.countDown());
        Surroundings.TICKET_2.behave(request -> arrived.countDown());
        var calls = send("POST /api/v1/sign-ups HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/sign-ups")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("code", equalTo("TOO_MANY_AT_ONCE"));
        Surroundings.reset();
        assertThat(ask("modest").statusCode()).isEqualTo(200);

        leave(calls);
    }

    /// As many calls as are allowed, each with a service that does not answer.
    private List<Socket> waitFor(String subject) throws Exception {
        var arrived = new CountDownLatch(MOST);
        SLA.behave(request -> arrived.countDown());
        var calls = send("GET /api/v1/tickets/7/sla HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + ISSUER.token(subject) + "\r\n\r\n");
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        return calls;
    }

    private List<Socket> send(String request) throws IOException {
        var calls = new ArrayList<Socket>();
        for (int i = 0; i < MOST; i++) {
            var call = new Socket("localhost", gateway.getPort());
            call.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            calls.add(call);
        }
        return calls;
    }

    private static void leave(List<Socket> calls) throws IOException {
        for (var call : calls) {
            call.close();
        }
    }

    /// The gateway sees in its own time that somebody has left.
    private static int patiently(String subject) {
        int status = 429;
        for (int i = 0; i < PATIENT_TRIES && status == 429; i++) {
            status = ask(subject).statusCode();
        }
        return status;
    }

    private static Response ask(String subject) {
        return given().auth().oauth2(ISSUER.token(subject)).get("/api/v1/tickets/7");
    }
}
