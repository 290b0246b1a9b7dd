package dev.guichet.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/// Header fields that decide who calls, where, and what is done. Of two of them one program would take the first, and
/// another the last.
public final class SingleHeaders {

    /// `If-Match` could be a list on several lines (RFC 9110, 5.3); nobody sends it so, and it guards what is written.
    private static final List<String> NAMES =
            List.of("Authorization", "Content-Type", "Guichet-Root", "Idempotency-Key", "If-Match");

    private SingleHeaders() {}

    /// Whether one of them comes more than once.
    public static boolean isAnyRepeated(HttpServerRequest request) {
        var headers = request.headers();
        return NAMES.stream().anyMatch(name -> headers.getAll(name).size() > 1);
    }
}
