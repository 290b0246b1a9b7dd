package dev.guichet.gateway.exchange;

import dev.guichet.http.Utf8;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a call asks for, as its first line and its `Host` say, before anything is made of it (D31).
public final class RequestTarget {

    /// Ways to write a path that different programs read differently: dot segments, empty ones, encoded slashes, matrix
    /// parameters.
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|/\\.{1,2}(/|$)|[;\\\\]|%2e|%2f|%5c|%3b|%[01][0-9a-f]|%7f|%25", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNREADABLE = Pattern.compile("[^\\x21-\\x7e]|#");

    private static final String HOST = "Host";

    private RequestTarget() {}

    /// Whether HTTP allows such a request (RFC 9112, 3.2): one host, and a path.
    public static boolean isReadable(HttpServerRequest request) {
        return isReadable(request.path()) && hasOneHost(request);
    }

    private static boolean hasOneHost(HttpServerRequest request) {
        var hosts = request.headers().getAll(HOST).size();
        @Nullable HostAndPort authority = request.authority();
        return switch (hosts) {
            case 0 -> request.version() == HttpVersion.HTTP_1_0;
            case 1 -> authority != null && !authority.host().isEmpty();
            default -> false;
        };
    }

    static boolean isReadable(@Nullable String path) {
        return path != null && path.startsWith("/") && !UNREADABLE.matcher(path).find() && Utf8.isEscaped(path);
    }

    /// Whether some program might take this path for another one. Such a path is none of ours, whatever it leads to.
    public static boolean isAmbiguous(@Nullable String path) {
        return path != null && AMBIGUOUS.matcher(path).find();
    }
}
