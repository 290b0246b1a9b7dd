package dev.guichet.ticket.form.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.guichet.ticket.desk.domain.DeskKey;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A desk in a body: its id, a number, or its slug.
@Schema(
        oneOf = {Long.class, String.class},
        description = "Id or slug of the desk")
@JsonDeserialize(using = DeskBody.Reader.class)
record DeskBody(@Schema(hidden = true) DeskKey key) {
    static final class Reader extends JsonDeserializer<DeskBody> {
        @Override
        public DeskBody deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return new DeskBody(DeskKey.of(parser.getLongValue()));
            }
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return new DeskBody(DeskKey.valueOf(parser.getText()));
            }
            return (DeskBody) context.handleUnexpectedToken(DeskBody.class, parser);
        }
    }
}
