package dev.guichet.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// An answer that somebody asks for again, and the call that it answered.
///
/// @param path without query, as received
public record KeptAnswer(String method, String path, int status, Map<String, String> headers, String body) {
    private static final String API = "/api/v1/";
    private static final int CREATED = 201;

    /// On the answer of a call that showed the inside of a desk: its id. Kept, never sent.
    public static final String INSIDE = "Guichet-Inside";

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /// What the path begins with: `tickets` of `/api/v1/tickets/1/messages`.
    static String collection(String path) {
        List<String> segments = segments(path);
        return segments.isEmpty() ? "" : segments.getFirst();
    }

    /// The key of the thing that it is about: of the path, else of what the call made; empty when it made nothing.
    public Optional<String> key() {
        List<String> segments = segments(path);
        return segments.size() > 1 ? Optional.of(segments.get(1)) : made();
    }

    /// The key of what the call made; empty when it made nothing.
    ///
    /// @throws IllegalStateException when it does not say what it made: nobody could tell whose that is
    public Optional<String> made() {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location == null && status == CREATED) {
            throw new IllegalStateException("what was made by " + method + " " + path + " is nowhere");
        }
        return location == null
                ? Optional.empty()
                : Optional.of(segments(URI.create(location).getPath()).get(1));
    }

    /// The desk whose inside it shows.
    public OptionalLong inside() {
        String desk = headers.get(INSIDE);
        return desk == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(desk));
    }

    /// Decoded, as what is routed reads them: `%37` is 7 to a guard too.
    private static List<String> segments(String path) {
        return path.startsWith(API)
                ? Arrays.stream(path.substring(API.length()).split("/"))
                        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                        .toList()
                : List.of();
    }
}
