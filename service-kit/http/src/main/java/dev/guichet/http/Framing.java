package dev.guichet.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/// Whether two programs on the way of a request can disagree on where it ends: what one takes for its body the other
/// would answer as a request of its own, in somebody else's name (request smuggling, RFC 9112, 6.1 and 11.2).
public final class Framing {

    private static final String CHUNKED = "chunked";

    /// With it Netty reads eight bytes of a body that no length announces, as an early draft of WebSocket had it.
    private static final String DRAFT_WEBSOCKET = "Sec-WebSocket-Key1";

    private Framing() {}

    /// A request has one length, or is chunked and nothing else.
    public static boolean isSound(HttpServerRequest request) {
        var headers = request.headers();
        return isSound(
                headers.getAll(HttpHeaderNames.TRANSFER_ENCODING),
                headers.getAll(HttpHeaderNames.CONTENT_LENGTH),
                request.version() == HttpVersion.HTTP_1_0,
                headers.contains(DRAFT_WEBSOCKET));
    }

    static boolean isSound(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return isSound(
                headers.getAll(HttpHeaderNames.TRANSFER_ENCODING),
                headers.getAll(HttpHeaderNames.CONTENT_LENGTH),
                request.protocolVersion().equals(io.netty.handler.codec.http.HttpVersion.HTTP_1_0),
                headers.contains(DRAFT_WEBSOCKET));
    }

    private static boolean isSound(List<String> codings, List<String> lengths, boolean old, boolean draft) {
        if (draft || lengths.size() > 1) {
            return false;
        }
        return codings.isEmpty()
                || (codings.size() == 1 && CHUNKED.equalsIgnoreCase(codings.getFirst()) && lengths.isEmpty() && !old);
    }
}
