package dev.guichet.kit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.outbox.OutboxRow;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Keeps what could not have its effect: a row an operator can decide on, and a copy on the service's dead-letter topic
/// through the outbox, both in one transaction.
@ReplicaClock("when it came, which is only told")
@ApplicationScoped
public class DeadLetterIntakeService {

    /// Leaves room for headers below the broker's limit of 1 MiB for a message.
    private static final int LARGEST_COPY = 900 * 1024;

    private final DeadLetterStore letters;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final String topic;

    DeadLetterIntakeService(DeadLetterStore letters, Outbox outbox, ObjectMapper json, KitConfig config) {
        this.letters = letters;
        this.outbox = outbox;
        this.json = json;
        this.topic = "guichet.dead-letters." + config.service();
    }

    @WithTransaction
    public Uni<Void> keep(ConsumerRecord<String, byte[]> record, Throwable failure) {
        var cause = Causes.describe(failure);
        return letters.keep(record, printable(record.key()), printable(header(record, "ce_type")), idOf(record), cause)
                .chain(isNew -> isNew
                        ? outbox.appendRows(List.of(copy(record, cause)))
                        : Uni.createFrom().voidItem());
    }

    private OutboxRow copy(ConsumerRecord<String, byte[]> record, String cause) {
        var key = Objects.requireNonNullElse(printable(record.key()), record.topic());
        var payload = record.value() == null || record.value().length > LARGEST_COPY ? null : record.value();
        return new OutboxRow(
                OutboxRow.shardOf(key),
                topic,
                key,
                NewEvents.id(),
                String.valueOf(printable(header(record, "ce_type"))),
                Instant.now(),
                null,
                payload,
                headers(record, cause));
    }

    private String headers(ConsumerRecord<String, byte[]> record, String cause) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("dead-letter-cause", cause);
        headers.put("dead-letter-topic", record.topic());
        headers.put("dead-letter-partition", Integer.toString(record.partition()));
        headers.put("dead-letter-offset", Long.toString(record.offset()));
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable UUID idOf(ConsumerRecord<?, ?> record) {
        var id = header(record, "ce_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// PostgreSQL keeps no NUL.
    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '?');
    }
}
