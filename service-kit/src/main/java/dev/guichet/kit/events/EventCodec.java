package dev.guichet.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.guichet.events.GuichetEvent;
import java.io.IOException;

/// Events to JSON and back, with a mapper of its own: what services accept from each other (fields they do not know
/// yet) is not what they accept from callers.
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private EventCodec() {}

    public static byte[] encode(GuichetEvent event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + EventTypes.of(event) + " cannot be written", e);
        }
    }

    /// @throws UnreadableEvent when the bytes are not such an event
    public static <E extends GuichetEvent> E decode(byte[] json, Class<E> type) {
        try {
            var event = MAPPER.readValue(json, type);
            if (event == null || event.meta() == null || event.meta().eventId() == null) {
                throw new UnreadableEvent("event without meta.eventId", null);
            }
            return event;
        } catch (IOException e) {
            throw new UnreadableEvent("not a " + type.getSimpleName(), e);
        }
    }
}
