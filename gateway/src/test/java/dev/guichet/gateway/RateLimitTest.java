package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(RateLimitTest.Strict.class)
@TestMethodOrder(OrderAnnotation.class)
class RateLimitTest {

    /// Few calls in a long window, so that none comes back while the test runs.
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "guichet.gateway.rate-limit.caller", "5",
                    "guichet.gateway.rate-limit.address", "4",
                    "guichet.gateway.rate-limit.window", "PT1H");
        }
    }

    @Test
    @Order(1)
    void aCallerIsToldHowItStandsAndRefusedAfterTheLast() {
        for (int left = 4; left >= 0; left--) {
            var answer = ask("greedy");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("5");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("5;w=3600");
        }
        var refused = ask("greedy");
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Remaining", "0")
                .body("code", equalTo("RATE_LIMITED"))
                .body("type", equalTo("https://guichet.dev/problems/too-many"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 720);
    }

    @Test
    @Order(2)
    void anotherCallerIsNotTouched() {
        assertThat(ask("modest").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void anAddressThatKeepsTryingWithoutATokenIsRefused() {
        for (int i = 0; i < 4; i++) {
            given().get("/api/v1/me").then().statusCode(401);
        }
        given().get("/api/v1/me").then().statusCode(429).header("RateLimit-Limit", "4");
        given().auth().oauth2("x.y.z").get("/api/v1/me").then().statusCode(429);
        assertThat(ask("neighbour").statusCode()).as("with a good token").isEqualTo(200);
    }

    @Test
    @Order(3)
    void anAddressIsHandedOutOnlySoManyPagesAndDocuments() {
        var etag = given().get("/openapi").then().statusCode(200).extract().header("ETag");
        for (var path : List.of("/docs", "/tickets/7", "/config.json")) {
            given().get(path).then().statusCode(200).header("RateLimit-Limit", "4");
        }

        given().get("/openapi")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("ETag", nullValue())
                .body("code", equalTo("RATE_LIMITED"));
        given().get("/assets/texts.js").then().statusCode(429);
        given().header("If-None-Match", etag).get("/openapi").then().statusCode(304);
    }

    /// An office behind one address reads pages all day.
    @Test
    @Order(4)
    void callersAreNotKeptOutByThePagesOfTheirAddress() {
        given().get("/docs").then().statusCode(429);

        assertThat(ask("patient").statusCode()).isEqualTo(200);
    }

    private static Response ask(String subject) {
        return given().auth().oauth2(ISSUER.token(subject)).get("/api/v1/tickets/7");
    }
}
