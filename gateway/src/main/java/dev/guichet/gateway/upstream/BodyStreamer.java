package dev.guichet.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A large body on its way through to a service: counted, and watched that it keeps its pace.
final class BodyStreamer {

    private final HttpServerRequest request;
    private final HttpClientRequest upstream;
    private final Vertx vertx;
    private final MinimumRate minimumRate;
    private final long limit;
    private final long begunAt = System.nanoTime();
    private final Promise<Void> poured = Promise.promise();
    private long count;
    private long timer;

    BodyStreamer(
            HttpServerRequest request, HttpClientRequest upstream, Vertx vertx, MinimumRate minimumRate, long limit) {
        this.request = request;
        this.upstream = upstream;
        this.vertx = vertx;
        this.minimumRate = minimumRate;
        this.limit = limit;
    }

    Future<Void> begin(Buffer held) {
        count = held.length();
        request.exceptionHandler(broken -> poured.tryFail(new IncomingBody.BodyBroken(broken)));
        request.endHandler(end -> upstream.end().onComplete(poured::handle));
        request.handler(this::pass);
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            upstream.setChunked(true);
        } else {
            upstream.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        watch();
        upstream.write(held).onSuccess(sent -> request.resume()).onFailure(poured::tryFail);
        return poured.future().onComplete(over -> vertx.cancelTimer(timer));
    }

    private void pass(Buffer chunk) {
        count += chunk.length();
        if (count > limit) {
            request.pause();
            poured.tryFail(new IncomingBody.BodyTooLarge());
            return;
        }
        upstream.write(chunk);
        if (upstream.writeQueueFull()) {
            request.pause();
            upstream.drainHandler(drained -> request.resume());
        }
    }

    /// Looks again when what has come by then is used up.
    private void watch() {
        var left = minimumRate.allowedNanos(count) - (System.nanoTime() - begunAt);
        if (left > 0) {
            timer = vertx.setTimer(TimeUnit.NANOSECONDS.toMillis(left) + 1, again -> watch());
        } else {
            poured.tryFail(
                    upstream.writeQueueFull()
                            ? new TimeoutException("the service does not read")
                            : new IncomingBody.BodyTooSlow());
        }
    }
}
