package dev.guichet.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Somebody with a real token of the real Keycloak.
///
/// @param subject as the token says
public record Caller(String token, String subject) {
    private static final Map<String, Caller> KNOWN = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A demo person, who is a member of nothing until the test says so.
    public static Caller named(String signIn) {
        return KNOWN.computeIfAbsent(
                signIn,
                name -> ask("grant_type=password&client_id=guichet-demo-cli&password=guichet-demo&username=" + name));
    }

    /// The demo integrator, with no other scopes than these.
    public static Caller integrator(String scopes) {
        return KNOWN.computeIfAbsent(
                "integrator " + scopes,
                _ -> ask("grant_type=client_credentials&client_id=integrator&client_secret=guichet-demo&scope="
                        + scopes.replace(" ", "%20").replace(":", "%3A")));
    }

    public RequestSpecification in(Root root) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Guichet-Root", root.id)
                .header("Accept-Language", "en");
    }

    private static Caller ask(String form) {
        var request = HttpRequest.newBuilder(
                        URI.create(System.getenv("GUICHET_ISSUER") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String token = JSON.readTree(answer.body()).required("access_token").asText();
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
            return new Caller(token, claims.required("sub").asText());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
