package dev.guichet.kit.deadletter;

import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Beside the entity: what is there already must not fail the transaction, in which the copy for the topic leaves.
@ApplicationScoped
class DeadLetterStore {
    /// The same record again (its offset was not committed before a crash) is the same dead letter.
    private static final String KEEP = """
            insert into dead_letter (topic, partition, "offset", key, type, event_id, payload, cause)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (topic, partition, "offset") do nothing""";

    DeadLetterStore() {}

    /// @return whether it is a new one
    Uni<Boolean> keep(
            ConsumerRecord<String, byte[]> record,
            @Nullable String key,
            @Nullable String type,
            @Nullable UUID event,
            String cause) {
        return SessionSql.update(
                        KEEP,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        key,
                        type,
                        event,
                        record.value() == null ? null : Buffer.buffer(record.value()),
                        cause)
                .map(kept -> kept == 1);
    }
}
