package dev.guichet.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.gateway.testing.Surroundings;
import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With tokens of the real realm.
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(KeycloakIT.RealIssuer.class)
class KeycloakIT {

    /// The issuer of the environment instead of the tests' own.
    public static final class RealIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", TestTokens.issuer(),
                    "quarkus.oidc.token.issuer", TestTokens.issuer());
        }
    }

    @BeforeEach
    void everybodyBehaves() {
        Surroundings.reset();
    }

    @Test
    void aPersonOfTheRealmPasses() {
        given().auth()
                .oauth2(TestTokens.of("ops-agent"))
                .get("/api/v1/tickets/7")
                .then()
                .statusCode(200);
    }

    @Test
    void anIntegratorOfTheRealmPasses() {
        given().auth()
                .oauth2(TestTokens.integrator())
                .get("/api/v1/tickets/7")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyTheRealmsOperatorReachesDeadLetters() {
        given().auth()
                .oauth2(TestTokens.of("ops-agent"))
                .get("/api/v1/dead-letters/ticket")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("operator"))
                .get("/api/v1/dead-letters/ticket")
                .then()
                .statusCode(200);
    }

    @Test
    void aTamperedTokenOfTheRealmIsRefused() {
        var token = TestTokens.of("ops-agent");
        var tampered = token.substring(0, token.length() - 6) + "AAAAAA";

        given().auth()
                .oauth2(tampered)
                .get("/api/v1/tickets/7")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_INVALID"));
        assertThat(Surroundings.TICKET_1.seen()).isEmpty();
    }
}
