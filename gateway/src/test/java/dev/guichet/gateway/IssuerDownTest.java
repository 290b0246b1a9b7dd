package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Surroundings.class, initArgs = @ResourceArg(name = "issuer", value = "down"))
@TestProfile(IssuerDownTest.Alone.class)
class IssuerDownTest {

    /// A profile of its own, so that the gateway starts anew for this test.
    public static final class Alone implements QuarkusTestProfile {}

    @Test
    void theGatewayStartsWithoutTheIssuerAndIsReadyOnceItIsThere() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503).body(containsString("not known yet"));
        given().get("/docs").then().statusCode(200);
        var token = ISSUER.token("somebody");
        given().auth()
                .oauth2(token)
                .get("/api/v1/tickets/7")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("IDENTITY_UNAVAILABLE"));

        ISSUER.start();

        var end = Instant.now().plusSeconds(10);
        while (given().get("/q/health/ready").statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
        given().auth().oauth2(token).get("/api/v1/tickets/7").then().statusCode(200);

        ISSUER.stop();
        given().auth().oauth2(token).get("/api/v1/tickets/7").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        ISSUER.start();
    }
}
