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
public record Session(String access, String refresh) {
    private static final String REALM = "guichet";

    /// Signs in with a password; empty when the identity provider does not let them.
    public static Optional<Session> of(String address, String password) {
        return granted(Map.of("grant_type", "password", "username", address, "password", password, "scope", "openid"));
    }

    /// The next one; empty when the identity provider refuses.
    public Optional<Session> renewed() {
        return granted(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    }

    public void signOut() {
        var answer = Keycloak.post(REALM, "logout", of(Map.of("refresh_token", refresh)));
        if (answer.statusCode() != 204) {
            throw new AssertionError("not signed out: " + answer.statusCode());
        }
    }

    private static Optional<Session> granted(Map<String, String> form) {
        HttpResponse<byte[]> answer = Keycloak.post(REALM, "token", of(form));
        JsonNode tokens = Json.read(answer.body());
        return switch (answer.statusCode()) {
            case 200 ->
                Optional.of(new Session(
                        tokens.path("access_token").asText(),
                        tokens.path("refresh_token").asText()));
            case 400, 401 -> Optional.empty();
            default -> throw new AssertionError("Keycloak answered " + answer.statusCode());
        };
    }

    private static Map<String, String> of(Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put("client_id", "guichet-demo-cli");
        return whole;
    }
}
