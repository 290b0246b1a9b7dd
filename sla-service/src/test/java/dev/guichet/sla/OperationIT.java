package dev.guichet.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator relies on.
@QuarkusTest
class OperationIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "guichet_sla_timers_overdue",
                "guichet_sla_timers_armed",
                "guichet_sla_timers_fired_total{rule=\"pending_reminder\"}",
                "guichet_sla_timers_skipped_total{rule=\"pending_reminder\"}",
                "guichet_outbox_oldest_age_seconds"
            })
    void whatIsWatchedIsMeasuredFromTheStart(String metric) {
        RestAssured.given().get("/q/metrics").then().statusCode(200).body(containsString(metric));
    }

    @Test
    void theServiceIsReadyWithItsParts() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> RestAssured.given()
                        .get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "ticket", "timer"})
    void withoutARootTheServicesOwnRoleSeesNoRow(String table) {
        assertThat(Rows.ofTheService(table)).isZero();
    }
}
