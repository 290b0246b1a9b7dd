package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static dev.guichet.gateway.testing.Surroundings.TICKET_1;
import static dev.guichet.gateway.testing.Surroundings.TICKET_2;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guichet.gateway.testing.Surroundings;
import dev.guichet.gateway.testing.TestReplica;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ForwardingTest {

    @BeforeEach
    void everybodyIsBackInService() {
        Surroundings.reset();
        until(() -> Stream.of("ticket-1", "ticket-2").allMatch(replicas(6)::contains));
        Surroundings.reset();
    }

    @Test
    void replicasAreTakenInTurn() {
        assertThat(replicas(10).stream().filter("ticket-1"::equals)).hasSize(5);
    }

    @Test
    void addressesAreTheCallersNotTheReplicas() {
        caller().get("/api/v1/tickets?status=open&q=a%20b%7C")
                .then()
                .statusCode(200)
                .header("Location", "/api/v1/tickets/7")
                .header("ETag", "\"1\"")
                .body("target", equalTo("/api/v1/tickets?status=open&q=a%20b%7C"));
    }

    @Test
    void aReplicaThatIsDownCostsTheCallerNothing() {
        TICKET_1.stop();

        assertThat(replicas(10)).containsOnly("ticket-2");
        assertThat(IntStream.range(0, 6).map(i -> creation().statusCode())).containsOnly(201);
    }

    @Test
    void aReplicaThatComesBackIsUsedWithinASecond() {
        TICKET_1.stop();
        replicas(4);
        TICKET_1.start();

        var since = Instant.now();
        until(() -> replicas(2).contains("ticket-1"));
        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aServiceThatIsDownIsAProblemAtOnce() {
        var since = Instant.now();

        caller().get("/api/v1/deliveries")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("SERVICE_UNAVAILABLE"))
                .body("requestId", notNullValue());
        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofMillis(900));
        caller().get("/api/v1/tickets/7").then().statusCode(200);
    }

    @Test
    void aReadThatIsBrokenOffIsAskedOfAnotherReplica() {
        TICKET_1.breakOff();

        assertThat(replicas(6)).containsOnly("ticket-2");
    }

    @Test
    void aWriteThatIsBrokenOffIsNotSentAgain() {
        List.of(TICKET_1, TICKET_2).forEach(TestReplica::breakOff);

        var answer = creation();

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(TICKET_1.seen().size() + TICKET_2.seen().size()).isEqualTo(1);
    }

    @Test
    void aWriteWithAnIdempotencyKeyIsSentAgainToAnother() {
        TICKET_1.breakOff();

        var answers = IntStream.range(0, 4)
                .mapToObj(i -> caller().header("Idempotency-Key", "key-" + i)
                        .body("{}")
                        .post("/api/v1/tickets"))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(TICKET_2.seen()).hasSize(4);
        assertThat(TICKET_1.seen())
                .isNotEmpty()
                .allSatisfy(first -> assertThat(TICKET_2.seen())
                        .anySatisfy(second -> assertThat(second.headers().get("Idempotency-Key"))
                                .isEqualTo(first.headers().get("Idempotency-Key"))));
    }

    @Test
    void oneReplicaAloneGetsASecondTry() {
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        Surroundings.SLA.behave(request -> {
            if (first.getAndSet(false)) {
                request.connection().close();
            } else {
                request.response().end("{}");
            }
        });

        caller().get("/api/v1/tickets/7/sla").then().statusCode(200);
    }

    @Test
    void aServiceThatIsTooSlowIsAProblem() {
        List.of(TICKET_1, TICKET_2).forEach(TestReplica::hang);

        caller().get("/api/v1/tickets/7")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("SERVICE_TOO_SLOW"));
        assertThat(TICKET_1.seen().size() + TICKET_2.seen().size()).isEqualTo(1);
    }

    @Test
    void aReplicaThatDrainsIsLeftAloneWhileAnotherWorks() {
        TICKET_1.health(503);
        TICKET_1.behave(request -> request.response()
                .putHeader("Connection", "close")
                .putHeader("X-Replica", "ticket-1")
                .end("{}"));
        replicas(4);

        assertThat(replicas(6)).containsOnly("ticket-2");
        TICKET_2.stop();
        assertThat(replicas(4)).containsOnly("ticket-1");
    }

    @Test
    void largeAnswersArriveWhole() {
        var large = "x".repeat(3_000_000);
        Surroundings.SLA.behave(request -> request.response().end(large));
        assertThat(caller().get("/api/v1/tickets/7/sla").asString()).isEqualTo(large);

        Surroundings.SLA.behave(request -> request.response().setChunked(true).end(large));
        assertThat(caller().get("/api/v1/tickets/7/sla").asString()).isEqualTo(large);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        Surroundings.SLA.behave(request -> {
            request.response().putHeader("Content-Length", "100").write("half");
            request.connection().close();
        });
        caller().get("/api/v1/tickets/7/sla").then().statusCode(502);
    }

    @Test
    void whatTheServiceAnswersIsTheAnswer() {
        Surroundings.SLA.behave(request -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"code\": \"TICKET_IS_CLOSED\"}"));

        caller().get("/api/v1/tickets/7/sla")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("TICKET_IS_CLOSED"));
    }

    private static Response creation() {
        return caller().body("{}").post("/api/v1/tickets");
    }

    private static List<String> replicas(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> caller().get("/api/v1/tickets/7").header("X-Replica"))
                .toList();
    }

    private static RequestSpecification caller() {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .auth()
                .oauth2(ISSUER.token("forwarding"));
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(5);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
