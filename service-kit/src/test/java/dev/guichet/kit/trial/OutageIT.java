package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guichet.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A database that is down stops work and loses nothing.
@QuarkusTest
@QuarkusTestResource(value = PostgresWire.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    private static int ready() {
        return given().get("/q/health/ready").statusCode();
    }

    @Test
    @Order(1)
    void aServiceStartsWithoutItsDatabaseAndIsReadyWhenItIsThere() {
        assertThat(ready()).isEqualTo(503);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        given().auth()
                .oauth2(TestTokens.of("ops-agent"))
                .get("/api/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"));

        PostgresWire.WIRE.mend();

        await().atMost(SOON).until(() -> ready() == 200);
        assertThat(given().auth()
                        .oauth2(TestTokens.of("ops-agent"))
                        .get("/api/v1/things")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void anOutagePausesConsumingAndDeadLettersNothing() {
        PostgresWire.WIRE.mend();
        await().atMost(SOON).until(() -> ready() == 200);
        var root = Sender.newTicket();
        var first = Sender.newTicket();
        var count = 600;
        var deadBefore = Rows.count(database, "select count(*) from dead_letter");
        try (var sender = new Sender()) {
            await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
                sender.send(Sender.event(root, first - 1, 1));
                return effects(first - 1, 1) > 0;
            });
            LongStream.range(0, count / 2).forEach(i -> sender.send(Sender.event(root, first + i, 1)));
            PostgresWire.WIRE.cut();
            LongStream.range(count / 2, count).forEach(i -> sender.send(Sender.event(root, first + i, 1)));
            // So many that an attempt which counts towards burying an event would have buried some.
            var enough = unanswered() + 10;
            await().atMost(SOON).until(() -> unanswered() >= enough);
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(ready()).isEqualTo(503);
            assertThat(given().auth()
                            .oauth2(TestTokens.of("ops-agent"))
                            .get("/api/v1/things")
                            .statusCode())
                    .isEqualTo(503);

            PostgresWire.WIRE.mend();

            await().atMost(SOON).ignoreExceptions().until(() -> effects(first, count) >= count);
        }
        assertThat(effects(first, count)).isEqualTo(count);
        assertThat(Rows.count(database, "select count(*) from dead_letter")).isEqualTo(deadBefore);
        await().atMost(SOON).until(() -> ready() == 200);
    }

    private double unanswered() {
        return metrics.counter("guichet.events.unanswered").count();
    }

    private long effects(long from, long count) {
        return Rows.count(
                database, "select count(*) from trial_effect where ticket >= ? and ticket < ?", from, from + count);
    }
}
