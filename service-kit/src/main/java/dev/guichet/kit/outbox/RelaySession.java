package dev.guichet.kit.outbox;

import dev.guichet.kit.config.KitConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jboss.logging.Logger;

/// The relay for as long as its dedicated connection lives: locks, loops, notifications. A lost connection ends it, and
/// a new session starts from nothing. Everything runs on one event loop.
final class RelaySession {

    private static final Logger LOG = Logger.getLogger(RelaySession.class);
    private static final String CHANNEL = "outbox";
    private static final int TICKS_BEFORE_GIVING_UP = 20;
    private static final int EVEN = 0b0101_0101_0101;

    private final Vertx vertx;
    private final Pool pool;
    private final PgConnection connection;
    private final ShardLocks locks;
    private final RelayState state;
    private final List<ShardLoop> loops;
    private final long notifyEveryMillis;
    private boolean balancing;
    private int ticksWithoutAnswer;
    private int toNotify;

    private RelaySession(
            Vertx vertx,
            RelayConnection.Opened opened,
            ShardLocks locks,
            RelayState state,
            List<ShardLoop> loops,
            long notifyEveryMillis) {
        this.vertx = vertx;
        this.pool = opened.pool();
        this.connection = opened.connection();
        this.locks = locks;
        this.state = state;
        this.loops = loops;
        this.notifyEveryMillis = notifyEveryMillis;
        connection.notificationHandler(note -> wakeLoops(maskOf(note.getPayload())));
    }

    static Future<RelaySession> open(
            Vertx vertx,
            RelayConnection.Opened opened,
            EventProducer producer,
            RelayState state,
            KitConfig.Relay config) {
        var connection = opened.connection();
        var limit = config.batch();
        return connection
                .query("listen " + CHANNEL)
                .execute()
                .compose(v -> ShardLocks.join(connection))
                .map(locks -> new RelaySession(
                        vertx,
                        opened,
                        locks,
                        state,
                        List.of(
                                new ShardLoop(vertx, connection, locks, producer, state, EVEN, limit),
                                new ShardLoop(vertx, connection, locks, producer, state, EVEN << 1, limit)),
                        Math.max(1, config.notifyEvery().toMillis())));
    }

    /// Balances the shards between the replicas and wakes every loop: the net under lost wake-ups.
    void tick() {
        if (balancing) {
            giveUpWhenStuck();
            return;
        }
        balancing = true;
        ticksWithoutAnswer = 0;
        locks.balance(busy()).compose(v -> OutboxReader.oldestAge(connection)).onComplete(done -> {
            balancing = false;
            if (done.succeeded()) {
                state.shards(Integer.bitCount(locks.owned()));
                state.oldestAge(done.result());
                state.works(this);
            } else {
                LOG.warnf("the outbox cannot be looked at: %s", done.cause().toString());
                state.failed(this, done.cause());
            }
            wakeLoops(ShardMask.ALL);
        });
    }

    /// A connection to a machine that vanished stays open and never answers: closing it starts a new session.
    private void giveUpWhenStuck() {
        if (++ticksWithoutAnswer == TICKS_BEFORE_GIVING_UP) {
            LOG.warn("the outbox relay's connection does not answer, closing it");
            pool.close();
        }
    }

    /// New rows were committed here: wakes the own loops, and the other replicas for what is theirs.
    void wake(int shards) {
        wakeLoops(shards);
        var others = shards & ~locks.owned();
        if (others != 0) {
            notifySoon(others);
        }
    }

    /// Outside any transaction and at most every few milliseconds: inside, a `notify` serialises all commits.
    private void notifySoon(int shards) {
        if (toNotify == 0) {
            vertx.setTimer(notifyEveryMillis, timer -> {
                var mask = toNotify;
                toNotify = 0;
                connection
                        .preparedQuery("select pg_notify($1, $2)")
                        .execute(Tuple.of(CHANNEL, Integer.toString(mask)))
                        .onFailure(e -> LOG.debugf("other replicas were not told: %s", e.toString()));
            });
        }
        toNotify |= shards;
    }

    private void wakeLoops(int shards) {
        loops.forEach(loop -> loop.wake(shards));
    }

    private int busy() {
        return loops.get(0).busy() | loops.get(1).busy();
    }

    boolean isIdle() {
        return busy() == 0;
    }

    void stop() {
        loops.forEach(ShardLoop::stop);
    }

    Future<Void> close() {
        return pool.close();
    }

    private static int maskOf(String payload) {
        try {
            return Integer.parseInt(payload) & ShardMask.ALL;
        } catch (NumberFormatException e) {
            return ShardMask.ALL;
        }
    }
}
