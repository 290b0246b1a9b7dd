package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Only a token of our issuer, for our audience, with its signature and in its time, lets anybody in (D17).
@QuarkusTest
@QuarkusTestResource(value = FakeIssuer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Response asked(String token) {
        return given().auth().oauth2(token).get("/api/v1/things");
    }

    private static void isRefused(String token) {
        var answer = asked(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("UNAUTHENTICATED");
    }

    @BeforeEach
    void theIssuerIsUpAfterTheFirst(org.junit.jupiter.api.TestInfo test) {
        if (!test.getTags().contains("down")) {
            FakeIssuer.up();
            await().atMost(SOON).until(() -> asked(FakeIssuer.token(Map.of())).statusCode() == 200);
        }
    }

    @Test
    @Order(1)
    @org.junit.jupiter.api.Tag("down")
    void aServiceStartsWithoutItsIdentityProviderAndIsReadyWhenItIsThere() {
        await().atMost(SOON).until(() -> given().get("/q/health/live").statusCode() == 200);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
        var answer = asked(FakeIssuer.token(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");

        FakeIssuer.up();

        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        assertThat(asked(FakeIssuer.token(Map.of())).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aTokenForAnotherAudienceIsRefused() {
        isRefused(FakeIssuer.token(Map.of("aud", "account")));
    }

    @Test
    @Order(2)
    void aTokenOfAnotherIssuerIsRefused() {
        isRefused(FakeIssuer.token(Map.of("iss", "http://localhost:1/realms/guichet")));
    }

    @Test
    @Order(2)
    void anExpiredTokenIsRefused() {
        isRefused(FakeIssuer.token(Map.of("exp", Long.toString(Instant.now().getEpochSecond() - 60))));
    }

    @Test
    @Order(2)
    void aTokenWithoutASignatureIsRefused() {
        isRefused(FakeIssuer.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + FakeIssuer.encode(FakeIssuer.claims(Map.of())) + ".");
    }

    @Test
    @Order(2)
    void aTokenSignedWithAnotherKeyIsRefused() {
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}";
        isRefused(FakeIssuer.token(header, FakeIssuer.claims(Map.of()), FakeIssuer.newKeys()));
    }

    @Test
    @Order(3)
    void tokensAreStillVerifiedWhileTheIdentityProviderIsDown() {
        FakeIssuer.down();
        assertThat(asked(FakeIssuer.token(Map.of())).statusCode()).isEqualTo(200);
        isRefused(FakeIssuer.token(Map.of("aud", "account")));
    }
}
