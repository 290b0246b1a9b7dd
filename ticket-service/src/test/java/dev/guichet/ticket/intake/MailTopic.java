package dev.guichet.ticket.intake;

import dev.guichet.events.Actor;
import dev.guichet.events.SolvedExpired;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.events.NewEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A topic of the real broker, as one that mails arrive on. No event tells of a mail yet, so another one does: what
/// counts of it are its id and its root.
final class MailTopic implements AutoCloseable {
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092"));

    private final String name = "guichet.mails-" + UUID.randomUUID();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer());

    MailTopic() {
        try (Admin admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        List<TopicPartition> partitions = List.of(new TopicPartition(name, 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Sends one and receives it.
    ConsumerRecords<String, byte[]> arrived(long root) {
        SolvedExpired event =
                new SolvedExpired(NewEvents.meta(Instant.now(), root, Actor.system(), "mail", 1), 1, 1, Instant.now());
        var message = new ProducerRecord<>(name, event.key(), EventCodec.encode(event));
        message.headers().add("ce_type", EventTypes.of(event).getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_id", event.meta().eventId().toString().getBytes(StandardCharsets.UTF_8));
        producer.send(message);
        producer.flush();
        ConsumerRecords<String, byte[]> arrived = consumer.poll(Duration.ofSeconds(1));
        for (int again = 0; arrived.isEmpty() && again < 20; again++) {
            arrived = consumer.poll(Duration.ofSeconds(1));
        }
        return arrived;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        try (Admin admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(name));
        }
    }
}
