package dev.guichet.kit.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Publishes some of the shards: read, send all, wait for all acknowledgements, mark; as long as there is something.
/// Two of them per replica, so that one sends while the other marks. Everything here runs on one event loop: no locks.
final class ShardLoop {

    private static final Logger LOG = Logger.getLogger(ShardLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /// A producer that has failed this often in a row is suspected to have failed for good.
    private static final int FAILURES_BEFORE_RENEWAL = 5;

    private final Vertx vertx;
    private final SqlConnection connection;
    private final ShardLocks locks;
    private final EventProducer producer;
    private final RelayState state;
    /// Shards this loop is for, whoever owns them at the moment.
    private final int mine;

    private final int limit;
    private int pending;
    private int busy;
    private int failures;
    private boolean stopped;

    ShardLoop(
            Vertx vertx,
            SqlConnection connection,
            ShardLocks locks,
            EventProducer producer,
            RelayState state,
            int mine,
            int limit) {
        this.vertx = vertx;
        this.connection = connection;
        this.locks = locks;
        this.producer = producer;
        this.state = state;
        this.mine = mine;
        this.limit = limit;
    }

    /// Shards with rows in flight: not to be given back.
    int busy() {
        return busy;
    }

    void wake(int shards) {
        pending |= shards & mine;
        if (busy == 0) {
            next();
        }
    }

    void stop() {
        stopped = true;
    }

    private void next() {
        var shards = pending & locks.owned();
        pending = 0;
        busy = shards;
        if (shards == 0 || stopped) {
            busy = 0;
            return;
        }
        publish(shards).onComplete(done -> {
            if (done.succeeded()) {
                failures = 0;
                state.works(this);
                next();
            } else {
                pauseAfter(done.cause(), shards);
            }
        });
    }

    private Future<Void> publish(int shards) {
        return OutboxReader.read(connection, shards, limit)
                .compose(rows -> rows.isEmpty() ? Future.succeededFuture() : sendAndMark(rows));
    }

    private Future<Void> sendAndMark(List<PendingEvent> rows) {
        rememberFull(rows);
        if (OutboxReader.mayBeCut(rows)) {
            pending |= busy;
        }
        return onThisContext(producer.send(rows)).compose(sent -> OutboxReader.mark(connection, rows));
    }

    /// A shard that gave as many rows as it may has more: it comes again without being woken.
    private void rememberFull(List<PendingEvent> rows) {
        var counts = new int[OutboxRow.SHARDS];
        for (var row : rows) {
            if (++counts[row.shard()] == limit) {
                pending |= 1 << row.shard();
            }
        }
    }

    private <T> Future<T> onThisContext(Future<T> future) {
        var context = vertx.getOrCreateContext();
        return Future.future(promise -> future.onComplete(done -> context.runOnContext(v -> promise.handle(done))));
    }

    /// Nothing was marked, so the same rows are read again. The pause keeps the shards busy: they are not given away
    /// with rows in flight.
    private void pauseAfter(Throwable cause, int shards) {
        if (!stopped) {
            state.failed(this, cause);
        }
        failures++;
        LOG.warnf("events could not be published, trying again: %s", cause.toString());
        if (failures % FAILURES_BEFORE_RENEWAL == 0) {
            producer.renew();
        }
        pending |= shards;
        var pause = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 5));
        vertx.setTimer(pause, timer -> next());
    }
}
