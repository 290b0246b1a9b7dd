package dev.guichet.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Access tokens of the demo's users and clients from the real Keycloak at `GUICHET_ISSUER`.
public final class TestTokens {

    private static final String PASSWORD = "guichet-demo";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Token> CACHE = new ConcurrentHashMap<>();

    private record Token(String value, Instant goodUntil) {}

    private TestTokens() {}

    /// Of a person, such as `ops-agent`, through the demo-only client.
    public static String of(String user) {
        return cached("user " + user, form(user));
    }

    /// Another one than [#of] gives, issued in a later second than any before.
    static String ofNextSecond(String user) {
        Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        LockSupport.parkUntil(next.plusMillis(20).toEpochMilli());
        return fetch(form(user)).value();
    }

    private static Map<String, String> form(String user) {
        return Map.of(
                "grant_type", "password",
                "client_id", "guichet-demo-cli",
                "username", user,
                "password", PASSWORD,
                "scope", "openid");
    }

    /// Of the client `integrator`, with both scopes.
    public static String integrator() {
        return integrator("tickets:read tickets:write");
    }

    public static String integrator(String scopes) {
        return cached(
                "integrator " + scopes,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "integrator",
                        "client_secret",
                        PASSWORD,
                        "scope",
                        scopes));
    }

    public static String issuer() {
        return System.getenv().getOrDefault("GUICHET_ISSUER", "http://localhost:8180/realms/guichet");
    }

    private static String cached(String key, Map<String, String> form) {
        return CACHE.compute(
                        key,
                        (k, token) -> token != null && token.goodUntil().isAfter(Instant.now()) ? token : fetch(form))
                .value();
    }

    private static Token fetch(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no token: " + response.statusCode() + " " + response.body());
            }
            var answer = JSON.readTree(response.body());
            var seconds = answer.get("expires_in").asLong();
            return new Token(answer.get("access_token").asText(), Instant.now().plusSeconds(seconds / 2));
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + issuer(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
