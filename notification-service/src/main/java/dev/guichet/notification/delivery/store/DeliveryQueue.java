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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The ledger as a queue for workers, over all roots: three functions of the database, each a transaction of its own.
@ApplicationScoped
public class DeliveryQueue {
    private static final String CLAIM = "select * from delivery_claim($1, make_interval(secs => $2))";
    private static final String SETTLE = "select delivery_settle($1, $2, $3, $4)";
    private static final String BACKLOG = "select mails, oldest_seconds, events from delivery_backlog()";

    private final Pool pool;

    DeliveryQueue(Pool pool) {
        this.pool = pool;
    }

    /// Takes what is due, oldest first, so that no other worker takes it before the lease is over.
    public Uni<List<DueDelivery>> claim(int wanted, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(wanted, (double) lease.toSeconds()))
                .map(DeliveryQueue::due);
    }

    /// Writes what became of attempts, all in one statement.
    public Uni<Void> settle(List<Settled> attempts) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(
                        attempts.stream().map(attempt -> attempt.id().value()).toArray(Long[]::new),
                        attempts.stream()
                                .map(attempt -> state(attempt.outcome()).wireName())
                                .toArray(String[]::new),
                        attempts.stream()
                                .map(attempt -> moment(attempt.outcome()))
                                .toArray(OffsetDateTime[]::new),
                        attempts.stream()
                                .map(attempt -> reason(attempt.outcome()))
                                .toArray(String[]::new)))
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
                        LetterCodec.read(row.getString("letter")),
                        row.getInteger("attempts"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("occurred_at").toInstant()))
                .toList();
    }

    private static DeliveryState state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> DeliveryState.SENT;
            case Outcome.TryAgain _ -> DeliveryState.FAILED;
            case Outcome.GiveUp _ -> DeliveryState.GIVEN_UP;
        };
    }

    private static @Nullable OffsetDateTime moment(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> sent.at().atOffset(ZoneOffset.UTC);
            case Outcome.TryAgain failed -> failed.at().atOffset(ZoneOffset.UTC);
            case Outcome.GiveUp _ -> null;
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
