package dev.guichet.ticket.form.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The questions of a form as their author sends them: members in order, numbers to their last digit.
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = Schema.True.class,
        description = "JSON Schema 2020-12 of a ticket's `fields`, with our `x-` keywords; 64 KiB at most")
@JsonDeserialize(using = SchemaBody.Reader.class)
record SchemaBody(@Schema(hidden = true) ObjectNode value) {
    static final class Reader extends JsonDeserializer<SchemaBody> {
        @Override
        public SchemaBody deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ObjectMapper mapper = (ObjectMapper) parser.getCodec();
            JsonNode node = mapper.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    // What follows belongs to the request.
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(parser);
            if (node instanceof ObjectNode object) {
                return new SchemaBody(object);
            }
            return (SchemaBody)
                    context.handleUnexpectedToken(SchemaBody.class, node.asToken(), parser, "not an object");
        }
    }
}
