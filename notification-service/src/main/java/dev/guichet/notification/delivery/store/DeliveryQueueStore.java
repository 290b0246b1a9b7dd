package dev.guichet.notification.delivery.store;

import dev.guichet.notification.delivery.domain.Backlog;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryState;
import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.delivery.domain.Settled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Plain SQL: the ledger as a queue for workers, over all roots. Functions of the database, each a transaction of its
/// own on many rows.
@ApplicationScoped
public class DeliveryQueueStore {
    private static final String CLAIM =
            "select *, clock_timestamp() as taken_at from delivery_claim($1, make_interval(secs => $2), $3)";
    /// Of each either when it was sent, or how long it waits.
    private static final String SETTLE = """
            select delivery_settle($1, $2, $3, $4, array(
                select coalesce(s.sent_at, clock_timestamp() + make_interval(secs => s.pause))
                from unnest($5::timestamptz[], $7::float8[]) with ordinality as s (sent_at, pause, nth)
                order by s.nth), $6)
            """;
    private static final String RENEW = "select delivery_renew($1, $2, make_interval(secs => $3))";
    private static final String BACKLOG = "select mails, oldest_seconds, events from delivery_backlog()";

    private final Pool pool;

    DeliveryQueueStore(Pool pool) {
        this.pool = pool;
    }

    /// Takes what is due, oldest first, so that no other worker takes it before the lease is over.
    ///
    /// @param inFlight ids this worker has already: they are not taken, even when their lease is over
    public Uni<List<DueDelivery>> claim(int wanted, Duration lease, Set<Long> inFlight) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(wanted, seconds(lease), inFlight.toArray(Long[]::new)))
                .map(DeliveryQueueStore::due);
    }

    /// @param inFlight attempt by id; what somebody else has claimed since is left to them
    public Uni<Void> renew(Map<Long, Integer> inFlight, Duration lease) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(
                        inFlight.keySet().toArray(Long[]::new),
                        inFlight.values().toArray(Integer[]::new),
                        seconds(lease)))
                .replaceWithVoid();
    }

    /// Writes what became of attempts, all in one statement; not of those that somebody else has made since.
    public Uni<Void> settle(List<Settled> attempts) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.from(List.of(
                        attempts.stream().map(attempt -> attempt.id().value()).toArray(Long[]::new),
                        attempts.stream().map(Settled::attempt).toArray(Integer[]::new),
                        attempts.stream().map(Settled::answered).toArray(Boolean[]::new),
                        attempts.stream()
                                .map(attempt -> state(attempt.outcome()).wireName())
                                .toArray(String[]::new),
                        attempts.stream()
                                .map(attempt -> sentAt(attempt.outcome()))
                                .toArray(OffsetDateTime[]::new),
                        attempts.stream()
                                .map(attempt -> reason(attempt.outcome()))
                                .toArray(String[]::new),
                        attempts.stream()
                                .map(attempt -> pause(attempt.outcome()))
                                .toArray(Double[]::new))))
                .replaceWithVoid();
    }

    public Uni<Backlog> backlog() {
        return pool.query(BACKLOG)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Backlog(
                        row.getLong(0), Duration.ofMillis((long) (row.getDouble(1) * 1000)), row.getLong(2)));
    }

    private static List<DueDelivery> due(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DueDelivery(
                        new DeliveryId(row.getLong("id")),
                        row.getLong("person_id"),
                        row.getString("recipient"),
                        row.getString("message_id"),
                        MailModelCodec.read(row.getString("letter")),
                        row.getInteger("attempts"),
                        row.getInteger("answers"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("occurred_at").toInstant(),
                        row.getOffsetDateTime("taken_at").toInstant()))
                .toList();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static DeliveryState state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> DeliveryState.SENT;
            case Outcome.TryAgain _ -> DeliveryState.FAILED;
            case Outcome.GiveUp _ -> DeliveryState.GIVEN_UP;
        };
    }

    private static @Nullable OffsetDateTime sentAt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> sent.at().atOffset(ZoneOffset.UTC);
            case Outcome.TryAgain _, Outcome.GiveUp _ -> null;
        };
    }

    private static @Nullable Double pause(Outcome outcome) {
        return switch (outcome) {
            case Outcome.TryAgain failed -> seconds(failed.pause());
            case Outcome.Sent _, Outcome.GiveUp _ -> null;
        };
    }

    private static @Nullable String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> null;
            case Outcome.TryAgain failed -> failed.reason();
            case Outcome.GiveUp refused -> refused.reason();
        };
    }
}
