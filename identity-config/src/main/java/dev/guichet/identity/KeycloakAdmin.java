package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keycloak's admin REST API, signed in as an administrator of the `master` realm.
///
/// Every failure is an [IOException] that names the call, never the password.
public final class KeycloakAdmin implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String token;

    private KeycloakAdmin(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /// `base` is Keycloak's own address, such as `http://localhost:8180`.
    public static KeycloakAdmin signIn(URI base, String user, String password) throws IOException {
        try (var anonymous = new KeycloakAdmin(base, "")) {
            String form = "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password="
                    + encoded(password);
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            JsonNode answer = JSON.readTree(anonymous
                    .send(request, "sign in to Keycloak as its administrator")
                    .body());
            return new KeycloakAdmin(base, answer.path("access_token").asText());
        }
    }

    /// The resource at `path` below `/admin/realms`, or empty when there is none.
    Optional<JsonNode> get(String path) throws IOException {
        HttpResponse<String> response = exchange("GET", path, null);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(JSON.readTree(response.body()));
    }

    void post(String path, JsonNode body) throws IOException {
        exchange("POST", path, body);
    }

    void put(String path, JsonNode body) throws IOException {
        exchange("PUT", path, body);
    }

    void delete(String path, JsonNode body) throws IOException {
        exchange("DELETE", path, body);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> exchange(String method, String path, @Nullable JsonNode body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        return send(request, method + " " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request, String what) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            boolean absent = response.statusCode() == 404 && request.method().equals("GET");
            if (response.statusCode() / 100 != 2 && !absent) {
                throw new IOException(what + " was answered " + response.statusCode() + ": " + response.body());
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(what + " was interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
