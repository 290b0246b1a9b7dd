package dev.guichet.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Refuses a call whose body is not wanted, and closes the connection after it.
public final class LastWords {

    /// How long the rest of the body is read and thrown away, so that the caller gets to read the answer before
    /// the connection ends.
    private static final long LINGER_MILLIS = 1_000;

    private LastWords() {}

    /// Answers with this refusal unless an answer is already out.
    public static void refuse(RoutingContext call, Refusal refusal) {
        if (call.response().ended() || call.response().closed()) {
            return;
        }
        var connection = call.request().connection();
        call.response().putHeader(HttpHeaders.CONNECTION, "close");
        Problems.send(call, refusal);
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
}
