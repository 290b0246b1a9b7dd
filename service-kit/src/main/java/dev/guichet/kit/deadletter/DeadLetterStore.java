package dev.guichet.kit.deadletter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The operator's side of the table.
@ApplicationScoped
class DeadLetterStore {

    private static final String LIST = """
            select id, topic, partition, "offset", key, type, event_id, cause, state, failed_at, attempts,
                   decided_at, decided_by, reason
            from dead_letter
            where ($1::text is null or state = $1) and ($2::bigint is null or id < $2)
            order by id desc limit $3""";

    private static final String FIND = """
            select id, topic, partition, "offset", key, type, event_id, cause, state, failed_at, attempts,
                   decided_at, decided_by, reason
            from dead_letter where id = $1""";

    private static final String CONTENT = "select topic, type, payload, state from dead_letter where id = $1";

    /// Only a waiting one: of two operators the first decides.
    private static final String DECIDE = """
            update dead_letter set state = $2, decided_by = $3, reason = $4, decided_at = now()
            where id = $1 and state = 'waiting'""";

    private static final String FAILED_AGAIN =
            "update dead_letter set attempts = attempts + 1, cause = $2 where id = $1 and state = 'waiting'";

    private final Pool pool;

    DeadLetterStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<DeadLetter>> list(@Nullable String state, @Nullable Long before, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(state, before, limit)).map(DeadLetterStore::read);
    }

    Uni<Optional<DeadLetter>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> read(rows).stream().findFirst());
    }

    Uni<Optional<DeadLetter.Content>> content(long id) {
        return pool.preparedQuery(CONTENT)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new DeadLetter.Content(
                                row.getString("topic"),
                                row.getString("type"),
                                row.getDelegate().getBuffer("payload"),
                                row.getString("state")))
                        .findFirst());
    }

    /// @return false when it was not waiting any more
    Uni<Boolean> decide(long id, String state, String by, @Nullable String reason) {
        return pool.preparedQuery(DECIDE)
                .execute(Tuple.of(id, state, by, reason))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> failedAgain(long id, Throwable failure) {
        return pool.preparedQuery(FAILED_AGAIN)
                .execute(Tuple.of(id, Causes.describe(failure)))
                .replaceWithVoid();
    }

    private static List<DeadLetter> read(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> DeadLetter.of(row.getDelegate()))
                .toList();
    }
}
