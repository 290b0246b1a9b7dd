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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Guichet keeps no session that could be taken over: a token ends by itself within a minute, and whoever signed
/// out or was switched off gets no other (D19). So what it says ends within a minute, too (D34).
@Order(38)
class SessionsIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);

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
    void aTokenEndsWithinAMinute() {
        Session session = signedIn();

        endsSoon(session.access());
        Api.with(session.access()).get("/me").expect(200);
    }

    /// D34: of all that a person may do, this alone is in the token.
    @Test
    void whoIsOperatorNoMoreIsNoneWithinAMinute() {
        operator("POST");
        Session session = signedIn();
        endsSoon(session.access());
        Api.with(session.access()).get("/dead-letters/ticket").expect(200);

        operator("DELETE");

        Session next = session.renewed().orElseThrow();
        Api.with(next.access()).get("/dead-letters/ticket").refused(403);
    }

    /// D34: and so is what a program may do.
    @Test
    void aProgramThatLosesAScopeIsWithoutItWithinAMinute() {
        String program = "program-" + UUID.randomUUID();
        Keycloak.administer(
                Keycloak.masterToken(),
                "POST",
                "/clients",
                Json.object(
                        "clientId",
                        program,
                        "secret",
                        password,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "defaultClientScopes",
                        new String[] {"basic", "guichet-api", "tickets:read", "tickets:write"}));
        String before = Keycloak.tokenOfClient(program, password);
        endsSoon(before);
        assertThat(scopes(before)).contains("tickets:read", "tickets:write");

        withoutWriting(program);

        assertThat(scopes(Keycloak.tokenOfClient(program, password)))
                .contains("tickets:read")
                .doesNotContain("tickets:write");
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
        assertThat(Session.ordinary(address, password)).isEmpty();
    }

    /// A refresh token is none for Guichet, and neither is one in a cookie or in the address.
    @Test
    void nothingButAnAccessTokenInItsHeaderOpensAnything() {
        Session session = signedIn();

        Api.with(session.refresh()).get("/me").refused(401);
        Api.anonymous().get("/me?access_token=" + session.access()).refused(401);
    }

    private Session signedIn() {
        return Session.ordinary(address, password).orElseThrow();
    }

    private static void endsSoon(String token) {
        JsonNode claims = Tokens.claims(token);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, LONGEST.toSeconds());
    }

    private static List<String> scopes(String token) {
        return List.of(Tokens.claims(token).path("scope").asText().split(" "));
    }

    /// @param method `POST` gives them the role, `DELETE` takes it
    private void operator(String method) {
        String account = Keycloak.accounts(address).getFirst().path("id").asText();
        List<JsonNode> role = List.of(Keycloak.read("/roles/operator"));
        assertThat(Keycloak.administer(
                        Keycloak.masterToken(), method, "/users/" + account + "/role-mappings/realm", role))
                .isEqualTo(204);
    }

    private static void withoutWriting(String program) {
        String client =
                Keycloak.read("/clients?clientId=" + program).at("/0/id").asText();
        String scopes = "/clients/" + client + "/default-client-scopes";
        for (JsonNode scope : Keycloak.read(scopes)) {
            if (scope.path("name").asText().equals("tickets:write")) {
                String linked = scopes + "/" + scope.path("id").asText();
                assertThat(Keycloak.administer(Keycloak.masterToken(), "DELETE", linked, Json.object()))
                        .isEqualTo(204);
            }
        }
    }
}
