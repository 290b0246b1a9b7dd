package dev.guichet.kit.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/// The relay's statements on the outbox. They run on the connection that holds the shards' locks: when it is lost, so
/// are the locks, and nothing can be marked by a replica that no longer owns the shard.
final class OutboxReader {

    /// The oldest rows of each shard by an index range of its own, so that a backlog is never sorted.
    private static final String READ = """
            select o.id, o.shard, o.topic, o.key, o.event_id, o.type, o.occurred_at, o.payload, o.headers
            from (select w.*, sum(coalesce(octet_length(w.payload), 0)) over (order by w.id)
                              - coalesce(octet_length(w.payload), 0) as before
                  from unnest($1::smallint[]) as s (shard)
                  cross join lateral (
                      select * from outbox w where w.shard = s.shard and w.published_at is null order by w.id limit $2
                  ) w) o
            where o.before < $3
            order by o.id""";

    /// Bytes of events held at once by a loop, and one event more: a backlog of large ones must fit a small heap.
    private static final long MOST_BYTES = 8 * 1024 * 1024;

    private static final String MARK = "update outbox set published_at = now() where id = any($1::bigint[])";

    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - min(o.created_at)), 0)::float8 as age
            from generate_series(0, 11) as s (shard)
            cross join lateral (
                select created_at from outbox w where w.shard = s.shard and w.published_at is null
                order by w.id limit 1
            ) o""";

    private OutboxReader() {}

    static Future<List<PendingEvent>> read(SqlConnection connection, int shards, int limit) {
        var wanted = ShardMask.shards(shards).stream().map(Integer::shortValue).toArray(Short[]::new);
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(wanted, limit, MOST_BYTES))
                .map(rows -> {
                    var waiting = new ArrayList<PendingEvent>(rows.size());
                    rows.forEach(row -> waiting.add(PendingEvent.of(row)));
                    return waiting;
                });
    }

    /// Whether they may be only the first of what waits, since they are many bytes.
    static boolean mayBeCut(List<PendingEvent> rows) {
        return rows.stream().mapToLong(PendingEvent::bytes).sum() >= MOST_BYTES;
    }

    static Future<Void> mark(SqlConnection connection, List<PendingEvent> published) {
        var ids = published.stream().map(PendingEvent::id).toArray(Long[]::new);
        return connection.preparedQuery(MARK).execute(Tuple.of((Object) ids)).mapEmpty();
    }

    /// Seconds; zero when nothing waits.
    static Future<Double> oldestAge(SqlConnection connection) {
        return connection
                .preparedQuery(OLDEST)
                .execute()
                .map(rows -> rows.iterator().next().getDouble("age"));
    }
}
