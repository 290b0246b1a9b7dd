package dev.guichet.ticket.ticket.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.text.Characters;
import dev.guichet.ticket.ticket.app.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a form was filled in with: any JSON object, kept as it came but for control characters, numbers to their last
/// digit.
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = Schema.True.class,
        description = "Any JSON object of at most 16 KiB")
@JsonDeserialize(using = Fields.Reader.class)
record Fields(@Schema(hidden = true) ObjectNode value) {
    static final int MAX_BYTES = 16 * 1024;

    /// Far beyond what people count, far within what the database can.
    private static final int MAX_DIGITS = 300;

    private static final String POINTER = "/fields";

    static final class Reader extends JsonDeserializer<Fields> {
        @Override
        public Fields deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ObjectMapper mapper = (ObjectMapper) parser.getCodec();
            JsonNode node = mapper.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    // What follows belongs to the request.
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(parser);
            if (node instanceof ObjectNode object) {
                return new Fields((ObjectNode) lines(object));
            }
            return (Fields) context.handleUnexpectedToken(Fields.class, node.asToken(), parser, "not an object");
        }
    }

    /// Texts may have several lines, and no control characters, at any depth, in names neither.
    private static JsonNode lines(JsonNode node) {
        switch (node) {
            case TextNode text -> {
                return TextNode.valueOf(Characters.lines(text.textValue()));
            }
            case ObjectNode object -> {
                ObjectNode kept = object.objectNode();
                object.properties()
                        .forEach(member -> kept.set(Characters.lines(member.getKey()), lines(member.getValue())));
                return kept;
            }
            case ArrayNode array -> {
                for (int at = 0; at < array.size(); at++) {
                    array.set(at, lines(array.get(at)));
                }
            }
            default -> {}
        }
        return node;
    }

    /// @throws Refused 422 when they are too much to keep
    String json() {
        return kept(value);
    }

    /// These as an RFC 7396 patch of those that are stored.
    String patch(String stored) {
        JsonNode before = Json.read(stored);
        JsonNode after = merged(before.deepCopy(), value);
        return after.equals(before) ? stored : kept(after);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                JsonNode before = result.path(member.getKey());
                result.set(member.getKey(), merged(before, member.getValue()));
            }
        });
        return result;
    }

    private static String kept(JsonNode fields) {
        checkNumbers(fields);
        String json = fields.toString();
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refused.invalid(POINTER, "FIELDS_TOO_LARGE");
        }
        return json;
    }

    private static void checkNumbers(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
                throw Refused.invalid(POINTER, "NUMBER_TOO_LARGE");
            }
        }
        node.forEach(Fields::checkNumbers);
    }
}
