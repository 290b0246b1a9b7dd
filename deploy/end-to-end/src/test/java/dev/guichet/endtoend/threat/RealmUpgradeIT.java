package dev.guichet.endtoend.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Part;
import dev.guichet.endtoend.system.Secrets;
import dev.guichet.identity.KeycloakAdmin;
import dev.guichet.identity.RealmApplier;
import dev.guichet.identity.RealmFiles;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A realm that is older than the rules that addresses are proven (D28) and that tokens end within a minute
/// (D34) gets them, and keeps what operators added.
@Order(44)
class RealmUpgradeIT {
    private static final String ACTION = "/authentication/required-actions/UPDATE_EMAIL";

    private final String token = Keycloak.masterToken();
    private final String portal = "/clients/"
            + Keycloak.read("/clients?clientId=guichet-portal").at("/0/id").asText();

    @Test
    void anOlderRealmIsBroughtToProvenAddressesOnce() throws IOException {
        makeOld();
        long before = Keycloak.read(portal).path("notBefore").asLong();

        assertThat(apply()).isEqualTo(RealmApplier.Outcome.UPDATED);

        assertThat(names(Keycloak.read(portal + "/optional-client-scopes"))).doesNotContain("offline_access");
        assertThat(Keycloak.read(portal).path("notBefore").asLong()).isGreaterThan(before);
        assertThat(Keycloak.read(ACTION).path("enabled").asBoolean()).isTrue();
        assertThat(Keycloak.read(ACTION).at("/config/verifyEmail").asText()).isEqualTo("true");
        assertThat(names(Keycloak.read("/users/profile").path("attributes")))
                .contains("email", "operatorsOwn", "guichetAddress", "guichetOrganization", "guichetDesk")
                .doesNotHaveDuplicates();
        assertThat(Keycloak.read("").path("emailTheme").asText()).isEqualTo("guichet");
        assertThat(apply()).isEqualTo(RealmApplier.Outcome.UNCHANGED);
    }

    /// People need no token that outlives their session. Who runs programs gives it to those that do.
    @Test
    void noClientOfAnOlderRealmGivesTokensThatOutliveSessions() throws IOException {
        List<String> clients = ofTheRealm();
        clients.forEach(client -> put(client + "/optional-client-scopes/" + offline(), Json.object()));
        put("/default-optional-client-scopes/" + offline(), Json.object());
        put("", older("5"));

        assertThat(apply()).isEqualTo(RealmApplier.Outcome.UPDATED);

        assertThat(clients).hasSize(7).allSatisfy(client -> {
            assertThat(names(Keycloak.read(client + "/optional-client-scopes"))).doesNotContain("offline_access");
            assertThat(names(Keycloak.read(client + "/default-client-scopes"))).doesNotContain("offline_access");
        });
        assertThat(names(Keycloak.read("/default-optional-client-scopes"))).doesNotContain("offline_access");
        assertThat(names(Keycloak.read("/default-default-client-scopes"))).doesNotContain("offline_access");
    }

    @Test
    void peopleOfAnOlderRealmNeitherChooseTheirNameNorAnAddressThatNoRelayKnows() throws IOException {
        ObjectNode profile = (ObjectNode) Keycloak.read("/users/profile");
        for (JsonNode attribute : profile.path("attributes")) {
            if (attribute.path("name").asText().matches("username|email")) {
                ((ObjectNode) attribute).remove("validations");
                ((ObjectNode) attribute)
                        .putObject("permissions")
                        .putArray("edit")
                        .add("user");
            }
        }
        put("/users/profile", profile);
        put("", older("5").put("editUsernameAllowed", false));

        assertThat(apply()).isEqualTo(RealmApplier.Outcome.UPDATED);

        JsonNode attributes = Keycloak.read("/users/profile").path("attributes");
        assertThat(names(attributes)).startsWith("username", "email").doesNotHaveDuplicates();
        assertThat(attributes.at("/0/permissions/edit")).hasToString("[\"admin\"]");
        assertThat(attributes.at("/1/validations/pattern/error-message").asText())
                .isEqualTo("guichetAddressForm");
        assertThat(Keycloak.read("").path("editUsernameAllowed").asBoolean()).isTrue();
    }

    @Test
    void tokensOfAnOlderRealmEndWithinAMinuteFromThenOn() throws IOException {
        put("", older("4").put("accessTokenLifespan", 300));

        assertThat(apply()).isEqualTo(RealmApplier.Outcome.UPDATED);

        assertThat(Keycloak.read("").path("accessTokenLifespan").asInt()).isEqualTo(60);
    }

    /// As version 3 left it, with an attribute that an operator added since.
    private void makeOld() {
        put(portal + "/optional-client-scopes/" + offline(), Json.object());
        ObjectNode action = (ObjectNode) Keycloak.read(ACTION);
        put(ACTION, action.put("enabled", false));
        ObjectNode profile = (ObjectNode) Keycloak.read("/users/profile");
        ArrayNode attributes = Json.object().putArray("attributes");
        for (JsonNode attribute : profile.path("attributes")) {
            if (!attribute.path("name").asText().startsWith("guichet")) {
                attributes.add(attribute);
            }
        }
        attributes.add(Json.object("name", "operatorsOwn"));
        profile.set("attributes", attributes);
        put("/users/profile", profile);
        put("", older("3"));
    }

    private static String offline() {
        for (JsonNode scope : Keycloak.read("/client-scopes")) {
            if (scope.path("name").asText().equals("offline_access")) {
                return scope.path("id").asText();
            }
        }
        throw new AssertionError("no scope offline_access");
    }

    /// Those that Keycloak made, and those of the files; tests and operators add others. Through two that
    /// Keycloak made nobody gets a token.
    private static List<String> ofTheRealm() {
        return Json.list(Keycloak.read("/clients")).stream()
                .filter(client -> client.path("clientId")
                        .asText()
                        .matches("account(-console)?|admin-cli|security-admin-console"
                                + "|guichet-(portal|api-docs|ticket)"))
                .map(client -> "/clients/" + client.path("id").asText())
                .toList();
    }

    private static ObjectNode older(String version) {
        ObjectNode marks = (ObjectNode) Keycloak.read("").path("attributes");
        return Json.object(
                "attributes", marks.put("guichet.version", version).put("guichet.fingerprint", version + "-old"));
    }

    private void put(String path, Object body) {
        assertThat(Keycloak.administer(token, "PUT", path, body)).as(path).isBetween(200, 204);
    }

    private static RealmApplier.Outcome apply() throws IOException {
        Guichet running = Guichet.running();
        String[] smtp = running.address("GUICHET_SMTP").split(":");
        var files = new RealmFiles(Map.of(
                "guichet.url",
                running.address("GUICHET_URL"),
                "smtp.host",
                smtp[0],
                "smtp.port",
                smtp[1],
                "mail.domain",
                "guichet.test",
                "identity.secret",
                Secrets.of(Part.TICKET).getOrDefault("GUICHET_IDENTITY_SECRET", "")));
        try (var admin = KeycloakAdmin.signIn(
                URI.create(Keycloak.issuer().replaceFirst("/realms/.*", "")),
                "admin",
                Secrets.of(Part.KEYCLOAK).getOrDefault("KC_BOOTSTRAP_ADMIN_PASSWORD", ""))) {
            return new RealmApplier(admin, files).apply();
        }
    }

    private static List<String> names(JsonNode things) {
        return Json.list(things).stream()
                .map(thing -> thing.path("name").asText())
                .toList();
    }
}
