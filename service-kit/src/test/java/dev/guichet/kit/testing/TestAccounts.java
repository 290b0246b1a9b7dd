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
import java.util.HashMap;
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
        return opened(address).token();
    }

    /// A new account of somebody who has proved this address.
    public static Account opened(String address) {
        String name = "u-" + UUID.randomUUID();
        Map<String, Object> account = new HashMap<>(user(name, address));
        account.put("enabled", true);
        account.put("credentials", List.of(Map.of("type", "password", "value", "guichet-demo", "temporary", false)));
        String made =
                administer("POST", "", account).headers().firstValue("Location").orElseThrow();
        return new Account(name, made.substring(made.lastIndexOf('/') + 1));
    }

    /// @param id which is the subject of its tokens
    public record Account(String name, String id) {
        /// As whoever is signed in gets one: it may be of a while ago.
        public String token() {
            return TestTokens.of(name);
        }

        /// From now on the account has this address, and has proved it: without that it gets no token.
        ///
        /// @return a token that says so, of a later second than those before
        public String moves(String address) {
            administer("PUT", "/" + id, user(name, address));
            return TestTokens.ofNextSecond(name);
        }
    }

    private static Map<String, Object> user(String name, String address) {
        return Map.of(
                "username", name, "email", address, "emailVerified", true, "firstName", "Nobody", "lastName", "Knows");
    }

    private static HttpResponse<String> administer(String method, String path, Map<String, Object> body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(TestTokens.issuer().replace("/realms/", "/admin/realms/") + "/users" + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json(body)))
                .build());
        if (answer.statusCode() != 201 && answer.statusCode() != 204) {
            throw new IllegalStateException("no account: " + answer.statusCode() + " " + answer.body());
        }
        return answer;
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
