package dev.guichet.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.local.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// The public API as the users of one provider call it. A user whom other providers know as well is told so by a
/// refusal, and from then on says which one is meant.
final class ProviderApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String slug;
    private final URI gateway;
    private final UnaryOperator<String> tokenOf;
    private final PatientClient answers;
    private final Map<String, String> roots = new HashMap<>();

    /// @param slug of the provider's root
    ProviderApi(String slug, URI gateway, UnaryOperator<String> tokenOf, PatientClient answers) {
        this.slug = slug;
        this.gateway = gateway;
        this.tokenOf = tokenOf;
        this.answers = answers;
    }

    /// Empty when nobody may see anything yet, as before the first step.
    Optional<JsonNode> get(String user, String path) {
        HttpResponse<String> response = call(user, "GET", path, JSON.missingNode());
        if (response.statusCode() == 403 || response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new UserError(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return Optional.of(json(response));
    }

    HttpResponse<String> call(String user, String method, String path, JsonNode body) {
        HttpResponse<String> response = answers.to(request(user, method, path, body));
        if (response.statusCode() != 422 || roots.containsKey(user)) {
            return response;
        }
        Optional<String> meant = meant(json(response));
        meant.ifPresent(root -> roots.put(user, root));
        return meant.isPresent() ? answers.to(request(user, method, path, body)) : response;
    }

    private Optional<String> meant(JsonNode problem) {
        return problem.path("code").asText().equals("ROOT_REQUIRED")
                ? StreamSupport.stream(problem.path("roots").spliterator(), false)
                        .filter(root -> root.path("slug").asText().equals(slug))
                        .map(root -> root.path("id").asText())
                        .findFirst()
                : Optional.empty();
    }

    private HttpRequest request(String user, String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + tokenOf.apply(user))
                .header("Accept-Language", "en");
        if (roots.containsKey(user)) {
            request.header("Guichet-Root", roots.get(user));
        }
        if (body.isMissingNode()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, BodyPublishers.ofString(body.toString()));
        }
        return request.build();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UserError(response.uri().getPath() + " was not answered in JSON.", e);
        }
    }
}
