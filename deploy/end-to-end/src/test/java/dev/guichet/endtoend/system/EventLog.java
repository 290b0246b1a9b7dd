package dev.guichet.endtoend.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What stands on a topic, read by a consumer of no group: it disturbs nobody.
public record EventLog(String topic) {
    /// An event as any consumer could read it.
    public record Event(String key, String type, Map<String, String> headers, JsonNode payload) {
        public String id() {
            return payload.at("/meta/eventId").asText();
        }

        public long version() {
            return payload.at("/meta/version").asLong();
        }
    }

    /// Where each partition ends now.
    public Map<TopicPartition, Long> end() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /// Everything from `start` to where the topic ends when this is called.
    public List<Event> since(Map<TopicPartition, Long> start) {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> end = consumer.endOffsets(start.keySet());
            consumer.assign(start.keySet());
            start.forEach(consumer::seek);
            var events = new ArrayList<Event>();
            while (start.keySet().stream().anyMatch(part -> consumer.position(part) < end.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(event(record)));
            }
            return events;
        }
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Event(record.key(), headers.getOrDefault("ce_type", ""), headers, Json.read(record.value()));
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toList());
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        String kafka = Guichet.running().address("GUICHET_KAFKA");
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed", "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
