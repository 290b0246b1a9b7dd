package dev.guichet.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The public API as one caller uses it, through the gateway.
public final class Api {
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final Supplier<@Nullable String> token;

    private Api(URI base, Supplier<@Nullable String> token) {
        this.base = base;
        this.token = token;
    }

    /// Signed in as a demo user, or as the `integrator` client.
    public static Api as(String user) {
        return new Api(Guichet.running().url(), () -> Tokens.of(user));
    }

    public static Api anonymous() {
        return new Api(Guichet.running().url(), () -> null);
    }

    public static Api with(String token) {
        return new Api(Guichet.running().url(), () -> token);
    }

    /// The same caller at another door.
    public Api at(URI other) {
        return new Api(other, token);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, Json.bytes(body), Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, Json.bytes(body), Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /// A path of the API (`/tickets`) or, with a leading `//`, any path of the host (`//q/health`).
    public Answer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        try {
            return trySend(method, path, body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /// The same, for callers who know what to do when no answer comes.
    public Answer trySend(String method, String path, byte @Nullable [] body, Map<String, String> headers)
            throws IOException {
        String absolute = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
        var request = HttpRequest.newBuilder(base.resolve(absolute))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.setHeader(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        String bearer = token.get();
        if (bearer != null) {
            request.setHeader("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::setHeader);
        try {
            return Answer.of(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
