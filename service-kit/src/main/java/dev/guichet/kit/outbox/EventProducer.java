package dev.guichet.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.events.Topics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Rows to Kafka records (CloudEvents, binary mode), all sent without waiting, in order.
final class EventProducer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> settings;
    private final byte[] source;
    /// `send` blocks while the broker's metadata is unknown: never on an event loop.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("outbox-sender").factory());
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventProducer(Map<String, Object> broker, String service) {
        this.settings = settings(broker, service);
        this.source = utf8("/guichet/" + service + "-service");
    }

    private static Map<String, Object> settings(Map<String, Object> broker, String service) {
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-" + service);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.keySet().retainAll(ProducerConfig.configNames());
        return settings;
    }

    /// Succeeds when the broker has acknowledged every row; fails when any one failed, after all have been settled.
    Future<Void> send(List<PendingEvent> rows) {
        var promise = Promise.<Void>promise();
        thread.execute(() -> sendAll(rows, promise));
        return promise.future();
    }

    private void sendAll(List<PendingEvent> rows, Promise<Void> promise) {
        var open = new AtomicInteger(rows.size());
        var failed = new Throwable[1];
        var refusing = new HashMap<String, Throwable>();
        for (var row : rows) {
            var refusal = refusing.get(row.topic());
            if (refusal == null) {
                sendOne(row, failure -> settle(open, failed, failure, promise))
                        .ifPresent(failure -> refusing.put(row.topic(), failure));
            } else {
                settle(open, failed, refusal, promise);
            }
        }
    }

    /// @return why it failed at once. A topic that nobody knows, or whose broker is away, takes the longest wait to say
    ///     so: the rest of the batch must not wait as long for each of its rows.
    private Optional<Throwable> sendOne(PendingEvent row, Consumer<@Nullable Throwable> settled) {
        try {
            var sent = producer().send(record(row), (metadata, failure) -> settled.accept(failure));
            return sent.state() == State.FAILED ? Optional.of(sent.exceptionNow()) : Optional.empty();
        } catch (RuntimeException e) {
            settled.accept(e);
            return Optional.of(e);
        }
    }

    private static void settle(
            AtomicInteger open, Throwable[] failed, @Nullable Throwable failure, Promise<Void> promise) {
        if (failure != null) {
            synchronized (failed) {
                failed[0] = failure;
            }
        }
        if (open.decrementAndGet() == 0) {
            synchronized (failed) {
                if (failed[0] == null) {
                    promise.complete();
                } else {
                    promise.fail(failed[0]);
                }
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private ProducerRecord<String, byte[]> record(PendingEvent row) {
        var record = new ProducerRecord<String, byte[]>(row.topic(), row.key(), row.payload());
        record.headers()
                .add("ce_specversion", utf8("1.0"))
                .add("ce_id", utf8(row.eventId().toString()))
                .add("ce_source", source)
                .add("ce_type", utf8(row.type()))
                .add("ce_time", utf8(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.occurredAt())))
                .add("ce_subject", utf8(row.key()))
                .add("content-type", utf8("application/json"));
        extra(row.headers()).forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    private static Map<String, String> extra(@Nullable String headers) {
        if (headers == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of an outbox row", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A producer that failed for good is replaced at the next send.
    void renew() {
        thread.execute(this::closeProducer);
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    @Override
    public void close() {
        thread.execute(this::closeProducer);
        thread.shutdown();
    }
}
