package dev.guichet.gateway.testing;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A replica of a service: answers what it was asked, unless told to behave otherwise. Starts and stops on its
/// own port.
public final class TestReplica {

    /// A call as it arrived.
    public record Seen(String method, String target, MultiMap headers, Buffer body) {}

    private static final Vertx VERTX = Vertx.vertx();

    private final String name;
    private final int port;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> behaviour = this::echo;
    private volatile int health = 200;
    private @Nullable HttpServer server;

    public TestReplica(String name, int port) {
        this.name = name;
        this.port = port;
        start();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /// What arrived since it was told to behave.
    public List<Seen> seen() {
        return seen;
    }

    /// Behaves well again, runs, and forgets.
    public void reset() {
        behaviour = this::echo;
        health = 200;
        seen.clear();
        if (server == null) {
            start();
        }
    }

    public void behave(Handler<HttpServerRequest> newBehaviour) {
        this.behaviour = newBehaviour;
    }

    /// Takes the call and closes the connection without an answer.
    public void breakOff() {
        behaviour = request -> remember(request, () -> request.connection().close());
    }

    /// Takes the call and never answers.
    public void hang() {
        behaviour = request -> remember(request, () -> {});
    }

    /// What it answers when asked how it is.
    public void health(int status) {
        this.health = status;
    }

    public void start() {
        server = await(VERTX.createHttpServer()
                .requestHandler(request -> {
                    if (request.uri().startsWith("/q/health")) {
                        request.response().setStatusCode(health).end();
                    } else {
                        behaviour.handle(request);
                    }
                })
                .listen(port, "localhost"));
    }

    public void stop() {
        if (server != null) {
            await(server.close());
            server = null;
        }
    }

    /// Reads the whole call, notes it, then goes on.
    public void remember(HttpServerRequest request, Runnable then) {
        request.body().onSuccess(body -> {
            seen.add(new Seen(request.method().name(), request.uri(), request.headers(), body));
            then.run();
        });
    }

    private void echo(HttpServerRequest request) {
        remember(request, () -> {
            var last = seen.getLast();
            request.response()
                    .setStatusCode("POST".equals(last.method()) ? 201 : 200)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"1\"")
                    .putHeader("Location", url() + "/api/v1/tickets/7")
                    .putHeader("X-Replica", name)
                    .end(new JsonObject()
                            .put("replica", name)
                            .put("target", last.target())
                            .put("bytes", last.body().length())
                            .encode());
        });
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
