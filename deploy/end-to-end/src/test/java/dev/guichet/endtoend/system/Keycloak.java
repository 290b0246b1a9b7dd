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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        int made = send(administration("/clients").POST(BodyPublishers.ofByteArray(Json.bytes(representation))))
                .statusCode();
        if (made != 201 && made != 409) {
            throw new AssertionError("Keycloak made no client: " + made);
        }
        return token(
                "guichet",
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD));
    }

    /// A token of somebody who chose a password of their own.
    public static String tokenOf(String address, String password) {
        return Session.of(address, password).orElseThrow().access();
    }

    /// A token of a program's own.
    public static String tokenOfClient(String client, String secret) {
        return token(
                "guichet", Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /// What the administrator reads.
    ///
    /// @param path below the realm
    public static JsonNode read(String path) {
        return Json.read(send(administration(path)).body());
    }

    /// What the admin API says to whoever has this token.
    ///
    /// @param path below the realm
    public static int administer(String token, String method, String path, Object body) {
        return send(HttpRequest.newBuilder(host().resolve("/admin/realms/guichet" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(Json.bytes(body))))
                .statusCode();
    }

    /// What the account console's API says to somebody who changes what is theirs.
    public static int changeOwnAccount(String token, Object body) {
        return send(HttpRequest.newBuilder(URI.create(issuer() + "/account/"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body))))
                .statusCode();
    }

    /// Makes an account that somebody uses: its address is proven, and its name is not its address.
    public static void account(String address, String password) {
        ObjectNode user = Json.object(
                "username",
                "e2e-" + UUID.randomUUID(),
                "email",
                address,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Dominique",
                "lastName",
                "Cliente");
        user.putArray("credentials").add(Json.object("type", "password", "value", password, "temporary", false));
        int made = send(administration("/users").POST(BodyPublishers.ofByteArray(Json.bytes(user))))
                .statusCode();
        if (made != 201) {
            throw new AssertionError("Keycloak made no account: " + made);
        }
    }

    /// The accounts that have this address.
    public static List<JsonNode> accounts(String address) {
        return Json.list(read("/users?exact=true&email=" + address));
    }

    /// Switches the only account with this address off.
    public static void disable(String address) {
        String id = accounts(address).getFirst().path("id").asText();
        var request = administration("/users/" + id)
                .PUT(BodyPublishers.ofByteArray(Json.bytes(Json.object("enabled", false))));
        if (send(request).statusCode() != 204) {
            throw new AssertionError("Keycloak did not disable " + address);
        }
    }

    /// The public keys of the realm.
    public static JsonNode keys() {
        return Json.read(send(HttpRequest.newBuilder(
                        URI.create(Guichet.running().address("GUICHET_ISSUER") + "/protocol/openid-connect/certs")))
                .body());
    }

    private static HttpRequest.Builder administration(String path) {
        return HttpRequest.newBuilder(host().resolve("/admin/realms/guichet" + path))
                .header("Authorization", "Bearer " + masterToken())
                .header("Content-Type", "application/json");
    }

    static String token(String realm, Map<String, String> form) {
        var answer = post(realm, "token", form);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Keycloak gave no token: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return Json.read(answer.body()).path("access_token").asText();
    }

    /// A form sent to an OIDC endpoint of a realm.
    static HttpResponse<byte[]> post(String realm, String endpoint, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(host().resolve("/realms/" + realm + "/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// The realm's address.
    public static String issuer() {
        return Guichet.running().address("GUICHET_ISSUER");
    }

    static URI host() {
        return URI.create(Guichet.running().address("GUICHET_ISSUER"));
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) {
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
