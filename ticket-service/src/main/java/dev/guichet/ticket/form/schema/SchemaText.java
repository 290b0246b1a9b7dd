package dev.guichet.ticket.form.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.domain.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads schemas that we keep, and what stands in them.
public final class SchemaText {
    private static final ObjectReader READER = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /// Far beyond what people count; comparing numbers of any size could take for ever.
    private static final int MAX_DIGITS = 300;

    private SchemaText() {}

    public static ObjectNode read(String json) {
        try {
            return (ObjectNode) READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored form is not readable", e);
        }
    }

    /// The words under one of our keywords, null when it is not there.
    public static @Nullable Texts texts(JsonNode schema, String keyword) {
        JsonNode words = schema.path(keyword);
        return words.isObject() ? texts(words) : null;
    }

    public static @Nullable Texts texts(JsonNode words) {
        String fr = words.path("fr").asText(null);
        String en = words.path("en").asText(null);
        return fr == null && en == null ? null : new Texts(fr, en);
    }

    public static boolean isMoment(ObjectNode schema) {
        return schema.path("format").asText().equals("date-time");
    }

    public static boolean isHuge(JsonNode value) {
        if (!value.isNumber()) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS;
    }

    /// Whether a number anywhere in the value has too many digits.
    public static boolean hasHuge(JsonNode value) {
        if (isHuge(value)) {
            return true;
        }
        for (JsonNode inner : value) {
            if (hasHuge(inner)) {
                return true;
            }
        }
        return false;
    }
}
