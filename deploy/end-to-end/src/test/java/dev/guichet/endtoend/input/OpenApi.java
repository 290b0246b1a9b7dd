package dev.guichet.endtoend.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guichet.endtoend.system.Api;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The merged document as the gateway serves it to everybody.
public record OpenApi(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// One call of the API.
    ///
    /// @param path without `/api/v1`, parameters in braces
    /// @param body schema of the request's body, null when it has none
    public record Operation(
            String method, String path, @Nullable JsonNode body, JsonNode description) {
        public boolean changes() {
            return !method.equals("GET");
        }

        /// Whether anybody may call it, without a token.
        public boolean isOpen() {
            return description.path("x-guichet-public").asBoolean();
        }

        public boolean needsBody() {
            return description.at("/requestBody/required").asBoolean();
        }

        public List<String> queryParameters() {
            return query().stream()
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }

        /// Its query parameters, each as the document describes it.
        public List<JsonNode> query() {
            return StreamSupport.stream(description.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .toList();
        }

        /// The media types of what it answers when all is well; none where it has nothing to say.
        public List<String> answers() {
            return description.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .flatMap(response -> response.getValue().path("content").properties().stream())
                    .map(Map.Entry::getKey)
                    .distinct()
                    .toList();
        }

        /// The first body that the document shows for it; missing when it shows none.
        JsonNode example() {
            return first(first(description.at("/requestBody/content")).path("examples"))
                    .path("value");
        }

        private static JsonNode first(JsonNode node) {
            return node.isEmpty() ? MissingNode.getInstance() : node.elements().next();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static OpenApi served() {
        var json = Map.of("Accept", "application/json");
        return new OpenApi(
                Api.anonymous().send("GET", "//openapi", null, json).expect(200).body());
    }

    public List<Operation> operations() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    private Operation operation(String method, String path, JsonNode description) {
        JsonNode content = resolve(description.path("requestBody")).path("content");
        JsonNode schema = content.isEmpty() ? null : content.elements().next().path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path.substring("/api/v1".length()),
                schema == null ? null : resolve(schema),
                description);
    }

    /// What a reference points to; a nullable reference counts as what it refers to.
    public JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(document.at(schema.path("$ref").asText().substring(1)));
        }
        for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode alternative : schema.path(keyword)) {
                JsonNode resolved = resolve(alternative);
                if (!resolved.path("type").asText().equals("null")) {
                    return resolved;
                }
            }
        }
        return schema;
    }
}
