package dev.guichet.gateway.upstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Asks replicas that are out of service how they are, so that no caller's request has to find out.
@ApplicationScoped
class ReplicaWatch {

    /// A replica that cannot say so within this time is not well.
    private static final long PATIENCE_MILLIS = 1_000;

    private final UpstreamPool upstreams;
    private final Vertx vertx;
    private final long everyMillis;
    private final Set<Replica> asked = ConcurrentHashMap.newKeySet();
    private long timer = -1;

    ReplicaWatch(UpstreamPool upstreams, Vertx vertx, UpstreamConfig config) {
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.everyMillis = config.probeEvery().toMillis();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(
                everyMillis,
                id -> upstreams
                        .all()
                        .filter(replica -> replica.state() != Replica.State.UP)
                        .filter(asked::add)
                        .forEach(this::ask));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /// One that was down is back as soon as it lives; one that rests only when it is ready, for it may be
    /// draining.
    private void ask(Replica replica) {
        var path = replica.state() == Replica.State.DOWN ? "/q/health/live" : "/q/health/ready";
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(replica.host())
                .setPort(replica.port())
                .setURI(path)
                .setConnectTimeout(PATIENCE_MILLIS)
                .setIdleTimeout(PATIENCE_MILLIS)
                .putHeader("Connection", "close");
        upstreams.client().request(options).compose(request -> request.send()).onComplete(answer -> {
            asked.remove(replica);
            if (answer.failed() && answer.cause() instanceof ConnectException) {
                replica.is(Replica.State.DOWN);
            } else if (answer.succeeded() && isWell(answer.result())) {
                replica.is(Replica.State.UP);
            }
        });
    }

    private static boolean isWell(HttpClientResponse answer) {
        answer.resume();
        return answer.statusCode() == 200;
    }
}
