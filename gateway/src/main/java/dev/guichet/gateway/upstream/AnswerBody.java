package dev.guichet.gateway.upstream;

import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// Carries the body of an answer to the caller: small ones in one piece, the others as they come.
final class AnswerBody {

    /// What fits in one write; such an answer reaches the caller whole or not at all.
    private static final long SMALL = 64 * 1024;

    private final RoutingContext call;
    private final HttpClientResponse answer;

    AnswerBody(RoutingContext call, HttpClientResponse answer) {
        this.call = call;
        this.answer = answer;
    }

    void relay() {
        var length = length();
        if (hasNone()) {
            answer.end().onComplete(end -> call.response().end());
        } else if (length >= 0 && length <= SMALL) {
            answer.body().onSuccess(content -> call.response().end(content)).onFailure(cause -> lost());
        } else {
            stream(length);
        }
    }

    private void stream(long length) {
        var response = call.response();
        if (length < 0) {
            response.setChunked(true);
        }
        answer.pipe().endOnFailure(false).to(response).onFailure(cause -> {
            answer.exceptionHandler(broken -> {});
            answer.request().reset();
            response.reset();
        });
    }

    /// Nothing was sent yet, so the caller can still be told; headers that described the lost body go.
    private void lost() {
        call.response()
                .headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .remove(HttpHeaders.CONTENT_ENCODING)
                .remove(HttpHeaders.ETAG);
        ProblemSender.send(call, GatewayRefusal.OUTCOME_UNKNOWN);
    }

    private boolean hasNone() {
        var status = answer.statusCode();
        return call.request().method() == HttpMethod.HEAD || status == 204 || status == 304;
    }

    private long length() {
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
