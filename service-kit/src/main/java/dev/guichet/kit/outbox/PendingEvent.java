package dev.guichet.kit.outbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the outbox that waits to be published.
record PendingEvent(
        long id,
        int shard,
        String topic,
        String key,
        UUID eventId,
        String type,
        OffsetDateTime occurredAt,
        byte @Nullable [] payload,
        @Nullable String headers) {

    int bytes() {
        return payload == null ? 0 : payload.length;
    }

    static PendingEvent of(Row row) {
        Buffer payload = row.getBuffer("payload");
        return new PendingEvent(
                row.getLong("id"),
                row.getInteger("shard"),
                row.getString("topic"),
                row.getString("key"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getOffsetDateTime("occurred_at"),
                payload == null ? null : payload.getBytes(),
                row.getString("headers"));
    }
}
