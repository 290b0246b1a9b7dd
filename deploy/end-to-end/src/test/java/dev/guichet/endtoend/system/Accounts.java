package dev.guichet.endtoend.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/// Accounts that a test makes at the identity provider: people with a verified address, and programs.
public final class Accounts {
    private static final String PASSWORD = "guichet-demo";
    /// Longer than any test takes.
    private static final int LIFESPAN = 3600;

    private Accounts() {}

    /// A token of a new person.
    public static String person(String name) {
        ObjectNode person = Json.object(
                "username",
                name,
                "email",
                address(name),
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                name,
                "lastName",
                "Rights");
        person.putArray("credentials").add(Json.object("type", "password", "value", PASSWORD, "temporary", false));
        make("users", person);
        return Keycloak.tokenThrough(
                "e2e-accounts", name, LIFESPAN, "basic", "email", "profile", "roles", "guichet-api");
    }

    /// A token of a new program, which acts for nobody but itself.
    public static String program(String name, String... scopes) {
        ObjectNode program = Json.object(
                "clientId",
                name,
                "secret",
                PASSWORD,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "fullScopeAllowed",
                false,
                "defaultClientScopes",
                new String[] {"basic", "roles", "guichet-api"},
                "optionalClientScopes",
                scopes);
        program.putObject("attributes").put("access.token.lifespan", Integer.toString(LIFESPAN));
        make("clients", program);
        return Keycloak.token(
                "guichet",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name,
                        "client_secret",
                        PASSWORD,
                        "scope",
                        String.join(" ", scopes)));
    }

    public static String address(String name) {
        return name + "@guichet.test";
    }

    private static void make(String what, ObjectNode representation) {
        var request = HttpRequest.newBuilder(Keycloak.host().resolve("/admin/realms/guichet/" + what))
                .header("Authorization", "Bearer " + Keycloak.masterToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(representation)));
        int made = Keycloak.send(request).statusCode();
        if (made != 201) {
            throw new AssertionError("Keycloak made none of " + what + ": " + made);
        }
    }
}
