package dev.guichet.kit.housekeeping;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.start.SchemaIsNotReady;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Deletes old rows in small portions, on one replica at a time.
///
/// Beside the entity: of dead letters many are deleted at once, as of what has no entity.
@Singleton
class HousekeepingWorker {

    private static final Logger LOG = Logger.getLogger(HousekeepingWorker.class);
    private static final int PORTION = 5_000;
    private static final Duration PORTION_AT_MOST = Duration.ofMinutes(2);

    private static final String MY_TURN = "select pg_try_advisory_xact_lock(1735747945, 0) as mine";
    private static final String OUTBOX = """
            delete from outbox where id in (
                select id from outbox where published_at < now() - make_interval(secs => $1) order by id limit $2)""";
    private static final String PROCESSED = """
            delete from processed_event where ctid = any (array(
                select ctid from processed_event where processed_at < now() - make_interval(secs => $1) limit $2))""";
    private static final String KEYS = """
            delete from idempotency_key where ctid = any (array(
                select ctid from idempotency_key where created_at < now() - make_interval(secs => $1) limit $2))""";
    private static final String DEAD_LETTERS = """
            delete from dead_letter where ctid = any (array(
                select ctid from dead_letter where failed_at < now() - make_interval(secs => $1) limit $2))""";

    private final Pool pool;
    private final KitConfig.Retention retention;

    HousekeepingWorker(Pool pool, KitConfig config) {
        this.pool = pool;
        this.retention = config.retention();
    }

    @Scheduled(
            every = "{guichet.kit.retention.every}",
            concurrentExecution = SKIP,
            skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> round() {
        return sweepUntilDone()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf("housekeeping was not possible: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /// A full portion means that there is more.
    private Uni<Boolean> sweepUntilDone() {
        return pool.withTransaction(this::sweep)
                // An answer that never comes would end all later rounds.
                .ifNoItem()
                .after(PORTION_AT_MOST)
                .fail()
                .chain(more -> more ? sweepUntilDone() : Uni.createFrom().item(false));
    }

    private Uni<Boolean> sweep(SqlConnection connection) {
        return connection
                .query(MY_TURN)
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean("mine")
                        ? sweepAll(connection)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> sweepAll(SqlConnection connection) {
        return delete(connection, OUTBOX, retention.outbox())
                .flatMap(more -> delete(connection, PROCESSED, retention.processedEvents())
                        .map(also -> more || also))
                .flatMap(more ->
                        delete(connection, KEYS, retention.idempotencyKeys()).map(also -> more || also))
                .flatMap(more -> delete(connection, DEAD_LETTERS, retention.deadLetters())
                        .map(also -> more || also));
    }

    /// @return whether there is more
    private static Uni<Boolean> delete(SqlConnection connection, String sql, Duration age) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of((double) age.toSeconds(), PORTION))
                .map(deleted -> deleted.rowCount() == PORTION);
    }
}
