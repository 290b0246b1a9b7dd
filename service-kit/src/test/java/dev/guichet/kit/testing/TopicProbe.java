package dev.guichet.kit.testing;

import dev.guichet.events.GuichetEvent;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic of the real broker at `GUICHET_KAFKA` from the moment it is opened, without a group, so that tests see
/// only what came after and disturb nobody.
public final class TopicProbe implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private TopicProbe(String topic) {
        var broker = System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092");
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = partitionsOf(topic);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// A topic made a moment ago has none at first.
    private List<TopicPartition> partitionsOf(String topic) {
        var deadline = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(deadline)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            if (!partitions.isEmpty()) {
                return partitions;
            }
        }
        throw new IllegalStateException("no topic " + topic);
    }

    public static TopicProbe on(String topic) {
        return new TopicProbe(topic);
    }

    /// The first record that fits, waiting for it up to `patience`.
    public Optional<ConsumerRecord<String, byte[]>> await(
            Predicate<ConsumerRecord<String, byte[]>> wanted, Duration transactions) {
        var deadline = Instant.now().plus(transactions);
        var found = find(wanted);
        while (found.isEmpty() && Instant.now().isBefore(deadline)) {
            poll(Duration.ofMillis(100));
            found = find(wanted);
        }
        return found;
    }

    /// The first event of `type` that fits.
    public <E extends GuichetEvent> Optional<E> await(Class<E> type, Predicate<E> wanted, Duration transactions) {
        return await(record -> event(record, type).filter(wanted).isPresent(), transactions)
                .flatMap(record -> event(record, type));
    }

    /// Everything seen until nothing has come for `silence`.
    public List<ConsumerRecord<String, byte[]>> untilQuiet(Duration silence) {
        while (poll(silence)) {
            continue;
        }
        return List.copyOf(seen);
    }

    private Optional<ConsumerRecord<String, byte[]>> find(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return seen.stream().filter(wanted).findFirst();
    }

    private boolean poll(Duration transactions) {
        var records = consumer.poll(transactions);
        records.forEach(seen::add);
        return !records.isEmpty();
    }

    private static <E extends GuichetEvent> Optional<E> event(ConsumerRecord<String, byte[]> record, Class<E> type) {
        var header = record.headers().lastHeader("ce_type");
        if (header == null || record.value() == null) {
            return Optional.empty();
        }
        return EventTypes.find(new String(header.value(), StandardCharsets.UTF_8))
                .filter(type::equals)
                .map(known -> EventCodec.decode(record.value(), type));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
