package dev.guichet.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// New accounts of the real Keycloak, which nobody has signed in with yet.
public final class TestAccounts {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestAccounts() {}

    /// The token of somebody who has proved this address.
    public static String tokenOf(String address) {
        String name = "u-" + UUID.randomUUID();
        HttpResponse<String> made = send(HttpRequest.newBuilder(
                        URI.create(TestTokens.issuer().replace("/realms/", "/admin/realms/") + "/users"))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(Map.of(
                        "username",
                        name,
                        "email",
                        address,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Nobody",
                        "lastName",
                        "Knows",
                        "credentials",
                        List.of(Map.of("type", "password", "value", "guichet-demo", "temporary", false))))))
                .build());
        if (made.statusCode() != 201) {
            throw new IllegalStateException("no account: " + made.statusCode() + " " + made.body());
        }
        return TestTokens.of(name);
    }

    private static String administrator() {
        String form = "grant_type=client_credentials&client_id=guichet-ticket&client_secret="
                + System.getenv("GUICHET_IDENTITY_SECRET");
        String answer = send(HttpRequest.newBuilder(URI.create(TestTokens.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .body();
        try {
            JsonNode token = JSON.readTree(answer).get("access_token");
            if (token == null) {
                throw new IllegalStateException("no token for guichet-ticket: " + answer);
            }
            return token.asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
