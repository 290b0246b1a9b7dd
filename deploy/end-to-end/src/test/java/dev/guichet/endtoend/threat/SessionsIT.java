package dev.guichet.endtoend.threat;

import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Session;
import dev.guichet.endtoend.system.Tokens;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Guichet keeps no session that could be taken over: a token ends by itself within minutes, and whoever signed out or
/// was switched off gets no other (D19).
@Order(38)
class SessionsIT {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final String address = "session-" + UUID.randomUUID().toString().substring(0, 8) + "@guichet.test";
    private final String password = "e2e-" + UUID.randomUUID();

    @BeforeEach
    void somebodyWhoSignsIn() {
        Keycloak.account(address, password);
        ADMINISTRATOR
                .api()
                .post("/persons", Json.object("email", address, "name", "Dominique Cliente"))
                .expect(201);
    }

    @Test
    void aTokenEndsWithinMinutes() {
        Session session = signedIn();

        JsonNode claims = Tokens.claims(session.access());

        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, LONGEST.toSeconds());
        Api.with(session.access()).get("/me").expect(200);
    }

    @Test
    void whoSignsOutGetsNoOtherToken() {
        Session session = signedIn();

        session.signOut();

        assertThat(session.renewed()).isEmpty();
    }

    /// Two who have the same one cannot both be its owner: neither goes on.
    @Test
    void aRefreshTokenWorksOnce() {
        Session first = signedIn();
        Session next = first.renewed().orElseThrow();

        assertThat(next.access()).isNotEqualTo(first.access());
        assertThat(first.renewed()).isEmpty();
        assertThat(next.renewed()).isEmpty();
    }

    @Test
    void whoIsSwitchedOffGetsNoOtherToken() {
        Session session = signedIn();

        Keycloak.disable(address);

        assertThat(session.renewed()).isEmpty();
        assertThat(Session.of(address, password)).isEmpty();
    }

    /// A refresh token is none for Guichet, and neither is one in a cookie or in the address.
    @Test
    void nothingButAnAccessTokenInItsHeaderOpensAnything() {
        Session session = signedIn();

        Api.with(session.refresh()).get("/me").refused(401);
        Api.anonymous().get("/me?access_token=" + session.access()).refused(401);
    }

    private Session signedIn() {
        return Session.of(address, password).orElseThrow();
    }
}
