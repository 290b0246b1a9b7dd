package dev.guichet.kit.inbox;

import dev.guichet.events.GuichetEvent;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A record as it arrived, and what can be made of it.
sealed interface Incoming {

    ConsumerRecord<String, byte[]> record();

    /// An event this release knows.
    record Known(ConsumerRecord<String, byte[]> record, GuichetEvent event) implements Incoming {}

    /// A type this release does not know, or a tombstone.
    record Foreign(
            ConsumerRecord<String, byte[]> record, @Nullable String type) implements Incoming {}

    /// Says it is an event we know, and is not.
    record Unreadable(ConsumerRecord<String, byte[]> record, Throwable cause) implements Incoming {}

    static Incoming of(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type");
        var payload = record.value();
        if (payload == null) {
            return new Foreign(record, type);
        }
        if (type == null) {
            return new Unreadable(record, new UnreadableEvent("no ce_type header", null));
        }
        return EventTypes.find(type)
                .map(known -> decode(record, payload, known))
                .orElseGet(() -> new Foreign(record, type));
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Incoming decode(
            ConsumerRecord<String, byte[]> record, byte[] payload, Class<? extends GuichetEvent> type) {
        try {
            return new Known(record, EventCodec.decode(payload, type));
        } catch (UnreadableEvent e) {
            return new Unreadable(record, e);
        }
    }
}
