package dev.guichet.kit.outbox;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.start.Schema;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Publishes what the outbox holds, in order per aggregate, together with the relays of the other replicas: each owns
/// some of the twelve shards. Lives on one event loop; starts when the schema is ready; when its connection is lost it
/// starts again from nothing until the database is back.
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration RECONNECT = Duration.ofMillis(500);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final KitConfig.Relay config;
    private final RelayConnection connections;
    private final RelayState state;
    private final Schema schema;
    private final EventProducer producer;
    private final AtomicInteger woken = new AtomicInteger();
    private @Nullable RelaySession session;
    private boolean stopping;

    OutboxRelay(
            Vertx vertx,
            KitConfig config,
            RelayConnection connections,
            RelayState state,
            Schema schema,
            OutboxWakeUp wakeUp,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.config = config.relay();
        this.connections = connections;
        this.state = state;
        this.schema = schema;
        this.producer = new EventProducer(broker, config.service());
        wakeUp.listen(this::wake);
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            schema.ready().subscribe().with(ready -> context.runOnContext(v -> start()));
        }
    }

    private void start() {
        LOG.info("outbox relay starts");
        vertx.setPeriodic(config.tick().toMillis(), timer -> {
            if (session != null) {
                session.tick();
            }
        });
        connect();
    }

    private void connect() {
        if (stopping) {
            return;
        }
        connections
                .open(vertx)
                .compose(opened -> RelaySession.open(vertx, opened, producer, state, config)
                        .onSuccess(begun -> begin(begun, opened.connection()))
                        .onFailure(e -> opened.pool().close()))
                .onFailure(e -> {
                    LOG.warnf("outbox relay cannot connect, trying again: %s", e.toString());
                    reconnectSoon();
                });
    }

    private void begin(RelaySession opened, PgConnection connection) {
        session = opened;
        state.connected(true);
        connection.closeHandler(v -> lost(opened));
        connection.exceptionHandler(e -> LOG.warnf("outbox relay's connection: %s", e.toString()));
        opened.tick();
    }

    private void lost(RelaySession ended) {
        ended.stop();
        ended.close();
        state.connected(false);
        state.shards(0);
        session = null;
        if (!stopping) {
            LOG.warn("outbox relay lost its connection");
            reconnectSoon();
        }
    }

    private void reconnectSoon() {
        vertx.setTimer(RECONNECT.toMillis(), timer -> connect());
    }

    /// From any thread; many commits at once become one wake-up.
    private void wake(int shards) {
        if (woken.getAndUpdate(mask -> mask | shards) == 0) {
            context.runOnContext(v -> {
                var mask = woken.getAndSet(0);
                if (session != null) {
                    session.wake(mask);
                }
            });
        }
    }

    /// Lets what is in flight be acknowledged and marked, then gives the shards to the other replicas.
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        var done = new CountDownLatch(1);
        context.runOnContext(v -> {
            stopping = true;
            if (session == null) {
                done.countDown();
            } else {
                session.stop();
                closeWhenIdle(session, done);
            }
        });
        if (!done.await(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("outbox relay stops with events in flight; they will be sent again");
        }
        producer.close();
    }

    private void closeWhenIdle(RelaySession ending, CountDownLatch done) {
        if (ending.isIdle()) {
            ending.close().onComplete(closed -> done.countDown());
        } else {
            vertx.setTimer(20, timer -> closeWhenIdle(ending, done));
        }
    }
}
