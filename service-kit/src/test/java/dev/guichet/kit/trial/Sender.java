package dev.guichet.kit.trial;

import dev.guichet.events.Actor;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.PendingExpired;
import dev.guichet.events.Topics;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.events.NewEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Puts events on the topic the trial consumes, as another service's relay would.
public final class Sender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092"),
                    "linger.ms",
                    20),
            new StringSerializer(),
            new ByteArraySerializer());

    public static long newTicket() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    public static PendingExpired event(long root, long ticket, long episode) {
        var meta = NewEvents.meta(Instant.now(), root, Actor.system(), "trial", episode);
        return new PendingExpired(meta, ticket, episode, Instant.now());
    }

    public void send(GuichetEvent event) {
        send(event.key(), EventTypes.of(event), EventCodec.encode(event));
    }

    public void send(String key, String type, byte[] payload) {
        var record = new ProducerRecord<>(Topics.SLA, key, payload);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
