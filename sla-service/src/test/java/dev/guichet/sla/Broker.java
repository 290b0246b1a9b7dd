package dev.guichet.sla;

import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.PolicyChanged;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TimerFired;
import dev.guichet.events.Topics;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The real broker, in the place of ticket-service: publishes what it would, and hears what sla-service tells it.
public final class Broker {
    private static final String SERVERS = System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092");
    private static final Broker INSTANCE = new Broker();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, SERVERS),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Queue<SlaEvent> heard = new ConcurrentLinkedQueue<>();

    private Broker() {
        Thread.ofPlatform().daemon().name("hears guichet.sla").start(this::hear);
    }

    public static void publish(GuichetEvent... events) {
        for (GuichetEvent event : events) {
            INSTANCE.send(event);
        }
    }

    /// What sla-service told of a ticket, in the order in which it arrived.
    public static List<TimerFired> toldOf(long ticket) {
        return INSTANCE.heard.stream()
                .filter(TimerFired.class::isInstance)
                .map(TimerFired.class::cast)
                .filter(event -> event.ticket() == ticket)
                .toList();
    }

    /// What it told of the policy of a desk, likewise.
    public static List<PolicyChanged> policiesOf(long desk) {
        return INSTANCE.heard.stream()
                .filter(PolicyChanged.class::isInstance)
                .map(PolicyChanged.class::cast)
                .filter(event -> event.desk() == desk)
                .toList();
    }

    private void send(GuichetEvent event) {
        var record = new ProducerRecord<>(topic(event), event.key(), EventCodec.encode(event));
        record.headers().add("ce_type", EventTypes.of(event).getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", event.meta().eventId().toString().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String topic(GuichetEvent event) {
        return switch (event) {
            case TicketEvent _ -> Topics.TICKETS;
            case DirectoryEvent _ -> Topics.DIRECTORY;
            case SlaEvent _ -> Topics.SLA;
        };
    }

    private void hear() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                SERVERS,
                ConsumerConfig.GROUP_ID_CONFIG,
                "sla-it-ear-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.SLA));
            while (true) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> decode(record).ifPresent(heard::add));
            }
        }
    }

    /// Others try worse things on this topic.
    private static Optional<SlaEvent> decode(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("ce_type");
        if (header == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            return EventTypes.find(new String(header.value(), StandardCharsets.UTF_8))
                    .map(type -> EventCodec.decode(record.value(), type))
                    .map(SlaEvent.class::cast);
        } catch (UnreadableEvent | ClassCastException foreign) {
            return Optional.empty();
        }
    }
}
