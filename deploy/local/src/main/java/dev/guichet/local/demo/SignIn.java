package dev.guichet.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.identity.Demo;
import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
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
import java.util.Map;
import java.util.stream.Collectors;

/// Signs a demo user, or the demo's integrator client, in.
public record SignIn(Installation installation) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The access token; a [UserError] when there is no such user or the demo is not loaded.
    public String token(String user) {
        Demo demo = Demo.read();
        Map<String, String> form = user.equals(Demo.INTEGRATOR)
                ? Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        Demo.INTEGRATOR,
                        "client_secret",
                        demo.password(),
                        "scope",
                        "tickets:read tickets:write")
                : Map.of(
                        "grant_type", "password", "client_id", Demo.CLI, "username", user, "password", demo.password());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(installation.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new UserError("No token for " + user + ": "
                        + answer.path("error_description")
                                .asText(answer.path("error").asText("no reason given"))
                        + ". The sign-ins are there after `./guichet up --demo`.");
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new UserError(
                    "Keycloak does not answer at " + installation.issuer() + "; see `./guichet status`.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
