package dev.guichet.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/// The public API as one caller; anything but success fails the benchmark.
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    Api(String url, String token) {
        this.base = url + "/api/v1";
        this.token = token;
    }

    JsonNode get(String path) {
        return json(Http.send(request(path).GET().build()));
    }

    /// Reads without parsing, for timing.
    String read(String path) {
        return Http.send(request(path).GET().build());
    }

    JsonNode send(String method, String path, String body) {
        return json(Http.send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }
}
