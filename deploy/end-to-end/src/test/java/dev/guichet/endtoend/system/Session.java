package dev.guichet.endtoend.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody who signed in has got from the identity provider.
///
/// @param access opens Guichet
/// @param refresh gets another one of both
/// @param client through which they signed in
public record Session(String access, String refresh, String client) {
    private static final String REALM = "guichet";
    private static final String DEMO = "guichet-demo-cli";
    private static final String OFFLINE = "e2e-offline";
    private static final String ORDINARY = "e2e-ordinary";

    /// Signs in with a password; empty when the identity provider does not let them.
    public static Optional<Session> of(String address, String password) {
        return granted(
                DEMO, Map.of("grant_type", "password", "username", address, "password", password, "scope", "openid"));
    }

    /// As `of`, through a client whose tokens live as long as the realm says: the demo's own live longer.
    public static Optional<Session> ordinary(String address, String password) {
        return through(ORDINARY, "openid", address, password);
    }

    /// As `of`, through a client that an operator added, with a token that outlives sessions.
    public static Optional<Session> offline(String address, String password) {
        return through(OFFLINE, "openid offline_access", address, password);
    }

    private static Optional<Session> through(String name, String scope, String address, String password) {
        var client = Json.object(
                "clientId",
                name,
                "publicClient",
                true,
                "fullScopeAllowed",
                false,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                true,
                "defaultClientScopes",
                new String[] {"basic", "profile", "email", "roles", "guichet-api", "guichet-operator"},
                "optionalClientScopes",
                new String[] {"offline_access"});
        Keycloak.administer(Keycloak.masterToken(), "POST", "/clients", client);
        return granted(
                name, Map.of("grant_type", "password", "username", address, "password", password, "scope", scope));
    }

    /// The next one; empty when the identity provider refuses.
    public Optional<Session> renewed() {
        return granted(client, Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    }

    public void signOut() {
        var answer = Keycloak.post(REALM, "logout", of(client, Map.of("refresh_token", refresh)));
        if (answer.statusCode() != 204) {
            throw new AssertionError("not signed out: " + answer.statusCode());
        }
    }

    private static Optional<Session> granted(String client, Map<String, String> form) {
        HttpResponse<byte[]> answer = Keycloak.post(REALM, "token", of(client, form));
        JsonNode tokens = Json.read(answer.body());
        return switch (answer.statusCode()) {
            case 200 ->
                Optional.of(new Session(
                        tokens.path("access_token").asText(),
                        tokens.path("refresh_token").asText(),
                        client));
            case 400, 401 -> Optional.empty();
            default -> throw new AssertionError("Keycloak answered " + answer.statusCode());
        };
    }

    private static Map<String, String> of(String client, Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put("client_id", client);
        return whole;
    }
}
