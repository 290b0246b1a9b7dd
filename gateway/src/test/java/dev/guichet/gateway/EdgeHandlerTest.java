package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static dev.guichet.gateway.testing.Surroundings.SLA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class EdgeHandlerTest {

    private static final String PATH = "/api/v1/tickets/7/sla";

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    @Test
    void aSaneRequestIdReachesTheServiceAndComesBack() {
        caller().header("X-Request-Id", "my-call.1").get(PATH).then().header("X-Request-Id", "my-call.1");

        assertThat(SLA.seen().getFirst().headers().getAll("X-Request-Id")).containsExactly("my-call.1");
    }

    @Test
    void anyOtherRequestIdIsReplaced() {
        var answered = caller().header("X-Request-Id", "<script>").get(PATH).header("X-Request-Id");

        assertThat(UUID.fromString(answered)).isNotNull();
        assertThat(SLA.seen().getFirst().headers().getAll("X-Request-Id")).containsExactly(answered);
    }

    @Test
    void theProblemNamesTheRequest() {
        given().header("X-Request-Id", "my-call.2").get(PATH).then().body("requestId", equalTo("my-call.2"));
    }

    @Test
    void identityHeadersFromOutsideGoNoFurther_D17() {
        caller().header("X-Forwarded-User", "operator")
                .header("X-Remote-User", "operator")
                .header("X-Auth-Request-Email", "operator@guichet.test")
                .header("X-Guichet-Person", "1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .get(PATH)
                .then()
                .statusCode(200);

        var headers = SLA.seen().getFirst().headers();
        assertThat(headers.names())
                .extracting(String::toLowerCase)
                .doesNotContain(
                        "x-forwarded-user", "x-remote-user", "x-auth-request-email", "x-guichet-person", "forwarded");
        assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PATH, "/api/v1/nothing", "/nothing", "/docs", "/tickets/7", "/openapi", "/q/health/live", "/"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe-")))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void aConfiguredOriginMayReadTheAnswer_D24() {
        caller().header("Origin", "https://portal.example")
                .get(PATH)
                .then()
                .header("Access-Control-Allow-Origin", "https://portal.example")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", containsString("Origin"));
    }

    @Test
    void evenARefusalMayBeReadByAConfiguredOrigin() {
        given().header("Origin", "https://portal.example")
                .get(PATH)
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "https://portal.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://portal.example.evil.example", "http://portal.example"})
    void anyOtherOriginIsToldNothing_D24(String origin) {
        SLA.behave(request ->
                request.response().putHeader("Access-Control-Allow-Origin", "*").end("{}"));

        caller().header("Origin", origin)
                .get(PATH)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Expose-Headers", nullValue());
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options(PATH)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void aPreflightOfAConfiguredOriginNeedsNoToken() {
        given().header("Origin", "https://portal.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/api/v1/tickets")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://portal.example")
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", "600");
        assertThat(SLA.seen()).isEmpty();
    }

    @Test
    void metricsAreTimedByRouteAndNotForStrangers() {
        caller().get("/api/v1/tickets/123456789/sla");

        var metrics = given().get("/q/metrics").asString();
        assertThat(metrics).contains("uri=\"/api/v1/tickets/{number}/sla\"").doesNotContain("123456789");
        given().header("X-Forwarded-For", "6.6.6.6").get("/q/metrics").then().statusCode(404);
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(ISSUER.token("edge"));
    }
}
