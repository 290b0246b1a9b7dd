package dev.guichet.kit.outbox;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Several rows in one statement.
final class OutboxRows {

    static final String INSERT_ALL = """
            insert into outbox (shard, topic, key, event_id, type, occurred_at, root_id, payload, headers)
            select * from unnest($1::smallint[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[],
                                 $7::bigint[], $8::bytea[], $9::text[])""";

    private OutboxRows() {}

    static Object[] columns(List<OutboxRow> rows) {
        return new Object[] {
            column(rows, Short[]::new, OutboxRow::shard),
            column(rows, String[]::new, OutboxRow::topic),
            column(rows, String[]::new, OutboxRow::key),
            column(rows, UUID[]::new, OutboxRow::eventId),
            column(rows, String[]::new, OutboxRow::type),
            column(rows, OffsetDateTime[]::new, OutboxRow::timestamp),
            column(rows, Long[]::new, OutboxRow::root),
            column(rows, Buffer[]::new, row -> row.payload() == null ? null : Buffer.buffer(row.payload())),
            column(rows, String[]::new, OutboxRow::headers)
        };
    }

    private static <T extends @Nullable Object> T[] column(
            List<OutboxRow> rows, java.util.function.IntFunction<T[]> array, Function<OutboxRow, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
