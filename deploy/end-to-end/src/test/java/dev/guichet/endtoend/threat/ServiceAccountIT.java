package dev.guichet.endtoend.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Part;
import dev.guichet.endtoend.system.Secrets;
import dev.guichet.endtoend.system.Tokens;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whoever gets hold of ticket-service's secret at Keycloak has the realm's accounts, which is bad enough (ADR 111),
/// but neither the realm nor a token for Guichet.
@Order(38)
class ServiceAccountIT {
    private static final String NAME = "GUICHET_IDENTITY_SECRET";

    private final String token =
            Keycloak.tokenOfClient("guichet-ticket", Secrets.of(Part.TICKET).getOrDefault(NAME, ""));

    @Test
    void onlyTicketServiceIsGivenTheSecret() {
        assertThat(List.of(Part.GATEWAY, Part.SLA, Part.NOTIFICATION))
                .allSatisfy(part -> assertThat(Secrets.of(part)).doesNotContainKey(NAME));
    }

    @Test
    void itsTokenSaysNothingButThatItManagesAccounts() {
        JsonNode claims = Tokens.claims(token);

        assertThat(claims.path("resource_access"))
                .isEqualTo(Json.object("realm-management", Json.object("roles", List.of("manage-users"))));
        assertThat(claims.path("realm_access").path("roles")).isEmpty();
        assertThat(claims.path("aud").toString()).doesNotContain("guichet-api");
    }

    @Test
    void itOpensNothingOfGuichet() {
        Api.with(token).get("/me").refused(401);
    }

    @Test
    void itGivesItselfNoOtherRole() {
        String owner = Keycloak.read("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        JsonNode all = Keycloak.read("/clients/" + owner + "/roles/realm-admin");

        assertThat(Keycloak.administer(token, "POST", ownRoles("/clients/" + owner), List.of(all)))
                .isEqualTo(403);
    }

    @Test
    void itChangesNeitherTheRealmNorItsClients() {
        assertThat(Keycloak.administer(token, "GET", "/clients", Json.object())).isEqualTo(403);
        assertThat(Keycloak.administer(token, "PUT", "", Json.object("registrationAllowed", true)))
                .isEqualTo(403);
        assertThat(Keycloak.administer(token, "POST", "/clients", Json.object("clientId", "mine")))
                .isEqualTo(403);
        assertThat(Keycloak.administer(token, "POST", "/roles", Json.object("name", "mine")))
                .isEqualTo(403);
        assertThat(Keycloak.administer(token, "GET", "/events", Json.object())).isEqualTo(403);
    }

    private String ownRoles(String of) {
        return "/users/" + Tokens.claims(token).path("sub").asText() + "/role-mappings" + of;
    }
}
