package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TokensTest {

    private static final Map<String, Supplier<String>> BAD = Map.ofEntries(
            Map.entry("not a token", () -> "nonsense"),
            Map.entry("three parts of nothing", () -> "a.b.c"),
            Map.entry("alg none", ISSUER::unsigned),
            Map.entry("alg none, signature kept", () -> ISSUER.unsigned() + "c2ln"),
            Map.entry("HMAC with the public key", ISSUER::confused),
            Map.entry("an algorithm that is not ours", ISSUER::withAnotherAlgorithm),
            Map.entry("signed by another key", ISSUER::signedByAnother),
            Map.entry("a key nobody knows", ISSUER::ofAnUnknownKey),
            Map.entry("another audience", () -> ISSUER.token(claims -> claims.setAudience("account"))),
            Map.entry("no audience", () -> ISSUER.token(claims -> claims.unsetClaim("aud"))),
            Map.entry("another issuer", () -> ISSUER.token(claims -> claims.setIssuer("https://evil.example"))),
            Map.entry("an ID token", () -> ISSUER.token(claims -> claims.setClaim("typ", "ID"))),
            Map.entry("a refresh token", () -> ISSUER.token(claims -> claims.setClaim("typ", "Refresh"))),
            Map.entry("not valid yet", () -> ISSUER.token(claims -> claims.setNotBeforeMinutesInThePast(-5))),
            Map.entry("no expiry", () -> ISSUER.token(claims -> claims.unsetClaim("exp"))),
            Map.entry("a tampered body", () -> tampered(ISSUER.token("somebody"))));

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    @Test
    void aGoodTokenPassesAndIsForwardedUnchanged() {
        var token = ISSUER.token("somebody");

        given().auth().oauth2(token).get("/api/v1/tickets/7/sla").then().statusCode(200);

        assertThat(Surroundings.SLA.seen().getFirst().headers().get("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void withoutATokenNothingPasses() {
        refused(given().get("/api/v1/tickets/7/sla").then(), "TOKEN_MISSING")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"guichet\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "bearer", "Digest x", "Negotiate abc"})
    void anotherSchemeIsNoToken(String authorization) {
        given().header("Authorization", authorization)
                .get("/api/v1/tickets/7/sla")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        assertThat(Surroundings.SLA.seen()).isEmpty();
    }

    @Test
    void anExpiredTokenIsToldFromABadOne() {
        var expired = ISSUER.token(claims -> claims.setExpirationTime(
                NumericDate.fromSeconds(NumericDate.now().getValue() - 60)));

        refused(given().auth().oauth2(expired).get("/api/v1/tickets/7/sla").then(), "TOKEN_EXPIRED")
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void aBadTokenIsRefusedWhateverIsBadAboutIt_D17() {
        BAD.forEach((what, token) -> {
            var answer = given().auth().oauth2(token.get()).get("/api/v1/tickets/7/sla");
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            refused(answer.then(), "TOKEN_INVALID").header("WWW-Authenticate", startsWith("Bearer "));
        });
        assertThat(Surroundings.SLA.seen()).isEmpty();
    }

    @Test
    void aTokenInTheAddressOrBodyCountsForNothing() {
        var token = ISSUER.token("somebody");

        given().queryParam("access_token", token)
                .get("/api/v1/tickets/7/sla")
                .then()
                .statusCode(401);
        given().formParam("access_token", token).post("/api/v1/tickets").then().statusCode(401);
        given().cookie("q_session", token).get("/api/v1/tickets/7/sla").then().statusCode(401);
    }

    @Test
    void theCallersLanguageIsSpoken() {
        given().header("Accept-Language", "en")
                .get("/api/v1/tickets/7")
                .then()
                .header("Content-Language", "en")
                .body("detail", containsString("access token"));
    }

    @Test
    void deadLettersAreForOperators() {
        given().auth()
                .oauth2(ISSUER.token("somebody"))
                .get("/api/v1/dead-letters/sla")
                .then()
                .statusCode(403)
                .body("code", equalTo("OPERATOR_ONLY"));
        given().auth()
                .oauth2(ISSUER.token("an-operator", "operator"))
                .get("/api/v1/dead-letters/sla?limit=5")
                .then()
                .statusCode(200)
                .body("target", equalTo("/api/v1/dead-letters/sla?limit=5"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String code) {
        return answer.statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://guichet.dev/problems/unauthenticated"))
                .body("status", equalTo(401))
                .body("code", equalTo(code));
    }

    private static String tampered(String token) {
        var parts = token.split("\\.");
        var body = new String(
                        java.util.Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replace("somebody", "operator");
        return parts[0] + "."
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "." + parts[2];
    }
}
