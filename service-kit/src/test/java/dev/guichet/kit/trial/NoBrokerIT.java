package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.testing.TestTokens;
import dev.guichet.kit.testing.TopicProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A service starts without its broker, keeps what it has to tell, and tells it when the broker is there.
@QuarkusTest
@QuarkusTestResource(value = KafkaWire.class, restrictToAnnotatedClass = true)
class NoBrokerIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void aServiceStartsWithoutItsBrokerAndLosesNothing() throws Exception {
        var root = Long.toString(Sender.newTicket());
        await().atMost(SOON).until(() -> create(root) == 201);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);

        try (var probe = TopicProbe.on("guichet.sla")) {
            KafkaWire.WIRE.mend();

            await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
            var told = probe.await(
                    dev.guichet.events.PendingExpired.class,
                    event -> root.equals(Long.toString(event.meta().root())),
                    SOON);
            assertThat(told).isPresent();
        }
    }

    private static int create(String root) {
        return given().header("Trial-Root", root)
                .auth()
                .oauth2(TestTokens.of("ops-agent"))
                .contentType(ContentType.JSON)
                .body("{\"name\": \"told later\"}")
                .post("/api/v1/things")
                .statusCode();
    }
}
