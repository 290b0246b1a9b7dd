package dev.guichet.endtoend.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// The identity provider as its administrator: makes clients whose tokens are real and still not for Guichet.
public final class Keycloak {
    private static final String PASSWORD = "guichet-demo";

    private Keycloak() {}

    /// The administrator's own token: of another realm, so of another issuer.
    public static String masterToken() {
        Map<String, String> secrets = Secrets.of(Part.KEYCLOAK);
        return token(
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", secrets.getOrDefault("KC_BOOTSTRAP_ADMIN_PASSWORD", "")));
    }

    /// A token of a demo user through a client made for it.
    ///
    /// @param scopes default scopes of the client; without `guichet-api` its tokens are for another audience
    /// @param seconds that its tokens live
    public static String tokenThrough(String client, String user, int seconds, String... scopes) {
        ObjectNode representation = Json.object(
                "clientId", client,
                "publicClient", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true,
                "defaultClientScopes", scopes);
        representation.putObject("attributes").put("access.token.lifespan", Integer.toString(seconds));
        var request = HttpRequest.newBuilder(host().resolve("/admin/realms/guichet/clients"))
                .header("Authorization", "Bearer " + masterToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(representation)));
        int made = send(request).statusCode();
        if (made != 201 && made != 409) {
            throw new AssertionError("Keycloak made no client: " + made);
        }
        return token(
                "guichet",
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD));
    }

    /// The public keys of the realm.
    public static JsonNode keys() {
        return Json.read(send(HttpRequest.newBuilder(
                        URI.create(Guichet.running().address("GUICHET_ISSUER") + "/protocol/openid-connect/certs")))
                .body());
    }

    private static String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(host().resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new AssertionError("Keycloak gave no token: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return Json.read(answer.body()).path("access_token").asText();
    }

    private static URI host() {
        return URI.create(Guichet.running().address("GUICHET_ISSUER"));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return Api.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
