package dev.guichet.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// The body of a call as it arrives: held while it is small, so that it can be sent again, and poured through
/// once it is not.
public final class IncomingBody {

    private final HttpServerRequest request;
    private final int held;
    private final long limit;
    private final Handler<Throwable> broken;
    private final Buffer soFar = Buffer.buffer();
    private boolean whole;

    /// @param held bytes to hold before the body counts as large
    /// @param limit bytes it may have at all
    /// @param broken told when it stops being one while it is large and nobody takes it yet
    public IncomingBody(HttpServerRequest request, int held, long limit, Handler<Throwable> broken) {
        this.request = request;
        this.held = held;
        this.limit = limit;
        this.broken = broken;
    }

    /// Whether the call says beforehand that its body is over the limit.
    public boolean announcesTooMuch() {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length.strip()) > limit;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    /// Reads until the body is whole or large. Fails with {@link BodyTooLarge}, or when the caller goes away.
    public Future<IncomingBody> begin() {
        if (isAbsent()) {
            whole = true;
            request.resume();
            return Future.succeededFuture(this);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        Promise<IncomingBody> begun = Promise.promise();
        request.exceptionHandler(begun::tryFail);
        request.endHandler(end -> {
            whole = true;
            begun.tryComplete(this);
        });
        request.handler(chunk -> {
            soFar.appendBuffer(chunk);
            if (soFar.length() > limit) {
                request.pause();
                begun.tryFail(new BodyTooLarge());
            } else if (soFar.length() > held) {
                request.pause();
                request.exceptionHandler(broken);
                begun.tryComplete(this);
            }
        });
        request.resume();
        return begun.future();
    }

    boolean isWhole() {
        return whole;
    }

    /// All of a whole body.
    Buffer content() {
        return soFar;
    }

    /// Sends what was held and then what still arrives; fails with {@link BodyTooLarge}, {@link BodyTooSlow}, when
    /// the service stops reading, or when the caller goes away.
    Future<Void> stream(HttpClientRequest upstream, Vertx vertx, MinimumRate minimumRate) {
        return new BodyStreamer(request, upstream, vertx, minimumRate, limit).begin(soFar);
    }

    private boolean isAbsent() {
        return request.isEnded()
                || (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    /// The body is over its limit.
    public static final class BodyTooLarge extends RuntimeException {
        BodyTooLarge() {
            super("body over the limit", null, false, false);
        }
    }

    /// The body comes more slowly than a large one must.
    static final class BodyTooSlow extends RuntimeException {
        BodyTooSlow() {
            super("body too slow", null, false, false);
        }
    }

    /// The body stops being one, or the caller is gone, whom no answer reaches.
    static final class BodyBroken extends RuntimeException {
        BodyBroken(Throwable cause) {
            super("body broken", cause, false, false);
        }
    }
}
