package dev.guichet.kit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A record kept as a JSON object in a column, enum constants in lower case as on the wire. What the object does not
/// name is as by default, so that a record may grow without touching its rows. An entity names a class of its own for
/// it
/// in `@Convert`; plain SQL has its text.
public class JsonColumn<T extends Record> implements AttributeConverter<@Nullable T, @Nullable JsonObject> {
    /// Far more than there are different ones; emptied rather than let grow.
    private static final int MANY = 10_000;

    /// Not the service's own, whose strictness is meant for callers.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private final Class<T> type;
    private final T byDefault;
    private final Map<String, T> read = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked")
    public JsonColumn(T byDefault) {
        this.type = (Class<T>) byDefault.getClass();
        this.byDefault = byDefault;
    }

    /// Every row of a page has the same few, so each text is parsed once.
    public T read(String json) {
        if (read.size() > MANY) {
            read.clear();
        }
        return Objects.requireNonNull(read.computeIfAbsent(json, this::parse));
    }

    public String write(T value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable JsonObject convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : new JsonObject(write(value));
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable JsonObject json) {
        return json == null ? null : read(json.encode());
    }

    private T parse(String json) {
        try {
            ObjectNode all = JSON.valueToTree(byDefault);
            all.setAll((ObjectNode) JSON.readTree(json));
            return JSON.treeToValue(all, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " is not readable", e);
        }
    }
}
