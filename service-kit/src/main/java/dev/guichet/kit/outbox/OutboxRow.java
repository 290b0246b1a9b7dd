package dev.guichet.kit.outbox;

import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.Topics;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A row of the outbox, for [Outbox] and for plain SQL of hot paths.
///
/// @param shard 0 to 11; all events of one key have the same
/// @param root null for what belongs to no root
/// @param payload null for a tombstone
/// @param headers further Kafka headers as a JSON object of strings, or null
public record OutboxRow(
        short shard,
        String topic,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        @Nullable Long root,
        byte @Nullable [] payload,
        @Nullable String headers) {

    public static final int SHARDS = 12;

    private static final Logger LOG = Logger.getLogger(OutboxRow.class);

    /// Below what a broker takes by default (1 MiB with its headers). What is larger would stop its shard for good, so
    /// the change that says it is refused instead.
    static final int MOST_BYTES = 900 * 1024;

    /// One row; parameters are those of [#parameters()]. `id` comes from the database, while the aggregate's row lock
    /// is held: never from a pooled sequence, whose blocks would break the order of one aggregate.
    public static final String INSERT = """
            insert into outbox (shard, topic, key, event_id, type, occurred_at, root_id, payload, headers)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    /// @throws Refused `CHANGE_TOO_LARGE` when no broker would take it
    public static OutboxRow of(GuichetEvent event) {
        return new OutboxRow(
                shardOf(event.key()),
                topicOf(event),
                event.key(),
                event.meta().eventId(),
                EventTypes.of(event),
                event.meta().occurredAt(),
                event.meta().root(),
                bounded(EventCodec.encode(event), event),
                null);
    }

    private static byte[] bounded(byte[] payload, GuichetEvent event) {
        if (payload.length > MOST_BYTES) {
            LOG.errorf("%s of %s would have %d bytes", EventTypes.of(event), event.key(), payload.length);
            throw Refused.because(KitRefusal.CHANGE_TOO_LARGE);
        }
        return payload;
    }

    public static short shardOf(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    /// For `Tuple.wrap(...)` of the Vert.x client.
    public @Nullable Object[] parameters() {
        return new @Nullable Object[] {
            shard,
            topic,
            key,
            eventId,
            type,
            timestamp(),
            root,
            payload == null ? null : Buffer.buffer(payload),
            headers
        };
    }

    OffsetDateTime timestamp() {
        return occurredAt.atOffset(ZoneOffset.UTC);
    }

    private static String topicOf(GuichetEvent event) {
        return switch (event) {
            case TicketEvent e -> Topics.TICKETS;
            case DirectoryEvent e -> Topics.DIRECTORY;
            case SlaEvent e -> Topics.SLA;
        };
    }
}
