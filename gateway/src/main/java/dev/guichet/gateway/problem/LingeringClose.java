package dev.guichet.gateway.problem;

import dev.guichet.http.problem.RefusalKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Ends the connection of a call that was answered while a body nobody wants was still coming.
final class LingeringClose {

    /// A rest this small is read to the end, and the connection kept.
    private static final long SMALL = 64 * 1024;

    /// How long a larger one is read and thrown away, so that the caller gets to read the answer.
    private static final long LINGER_MILLIS = 1_000;

    private LingeringClose() {}

    /// Whether after this refusal the connection is of no more use.
    static boolean isNeeded(HttpServerRequest request, GatewayRefusal refusal) {
        return !request.isEnded() && (refusal.kind() == RefusalKind.TOO_SLOW || isLarge(request));
    }

    /// Closes once the caller has stopped sending, or soon.
    static void close(RoutingContext call) {
        var connection = call.request().connection();
        var timer = call.vertx().setTimer(LINGER_MILLIS, over -> connection.close());
        call.request().exceptionHandler(gone -> {});
        call.request().handler(rest -> {});
        call.request().endHandler(end -> {
            if (call.vertx().cancelTimer(timer)) {
                connection.close();
            }
        });
        call.request().resume();
    }

    private static boolean isLarge(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length.strip()) > SMALL;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }
}
