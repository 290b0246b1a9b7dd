package dev.guichet.ticket.invitation.account;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Accounts of the real Keycloak, as its administrators and as those who hold them see them.
final class RealAccounts {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ISSUER =
            System.getenv().getOrDefault("GUICHET_ISSUER", "http://localhost:8180/realms/guichet");
    private static final String USERS = ISSUER.replace("/realms/", "/admin/realms/") + "/users";

    private final String token;

    RealAccounts() {
        token = granted(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "guichet-ticket",
                        "client_secret",
                        System.getenv("GUICHET_IDENTITY_SECRET")))
                .getString("access_token");
    }

    /// Id of a new account with a password and a proven address, or none.
    String made(String username, @Nullable String address, String password) {
        var user = new JsonObject()
                .put("username", username)
                .put("email", address)
                .put("emailVerified", address != null)
                .put("enabled", true)
                .put("firstName", "Dominique")
                .put("lastName", "Cliente")
                .put(
                        "credentials",
                        new JsonArray()
                                .add(new JsonObject().put("type", "password").put("value", password)));
        String location =
                send("POST", "", user.encode()).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// What whoever holds an account could do to it before addresses had to be proven first.
    int takes(String id, String address) {
        return send(
                        "PUT",
                        "/" + id,
                        new JsonObject()
                                .put("email", address)
                                .put("emailVerified", false)
                                .encode())
                .statusCode();
    }

    void givePassword(String id, String password) {
        send(
                "PUT",
                "/" + id + "/reset-password",
                new JsonObject().put("type", "password").put("value", password).encode());
    }

    void makeOperator(String id) {
        JsonObject role = list("/" + id + "/role-mappings/realm/available").stream()
                .filter(available -> available.getString("name").equals("operator"))
                .findFirst()
                .orElseThrow();
        send(
                "POST",
                "/" + id + "/role-mappings/realm",
                new JsonArray().add(role).encode());
    }

    JsonObject account(String id) {
        return new JsonObject(send("GET", "/" + id, "").body());
    }

    /// Those that have the address.
    List<JsonObject> with(String address) {
        return list("?exact=true&email=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    List<JsonObject> of(String id, String what) {
        return list("/" + id + "/" + what);
    }

    static boolean signsIn(String name, String password) {
        return signIn(name, password).containsKey("access_token");
    }

    /// The tokens of somebody who signs in; without an `access_token` when Keycloak refuses.
    static JsonObject signIn(String name, String password) {
        return granted(Map.of(
                "grant_type", "password", "client_id", "guichet-demo-cli", "username", name, "password", password));
    }

    static boolean renews(JsonObject tokens) {
        return granted(Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "guichet-demo-cli",
                        "refresh_token",
                        tokens.getString("refresh_token")))
                .containsKey("access_token");
    }

    /// What Keycloak mailed to an address, oldest first.
    static List<String> mailsTo(String address) {
        var request = HttpRequest.newBuilder(URI.create("http://" + System.getenv("GUICHET_MAIL_LISTING") + "/mails"));
        return objects(send(request).body())
                .filter(mail -> mail.getString("mailbox").equals(address))
                .map(mail -> mail.getString("text"))
                .toList();
    }

    private List<JsonObject> list(String path) {
        return objects(send("GET", path, "").body()).toList();
    }

    private static Stream<JsonObject> objects(String array) {
        return new JsonArray(array).stream().map(JsonObject.class::cast);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(USERS + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static JsonObject granted(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(ISSUER + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return new JsonObject(send(request).body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
