package dev.guichet.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.guichet.kit.problem.Refused;
import java.io.IOException;

/// Finds text that is legal JSON and that PostgreSQL, or UTF-8 itself, cannot keep: NUL and half of a surrogate pair.
/// Both can only arrive as unicode escapes, so a body without such an escape is not parsed twice.
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /// @throws Refused 422 with the pointer of the text
    static void requireStorable(byte[] body) throws IOException {
        if (!hasSuspectEscape(body)) {
            return;
        }
        try (var parser = FACTORY.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    require(parser, parser.getText());
                }
            }
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            // Not our question: whoever reads the body next says what is wrong with it.
        }
    }

    /// An escape that starts with 0 or d: looks no further, since a false alarm costs only a second parse.
    private static boolean hasSuspectEscape(byte[] body) {
        for (var i = 0; i + 2 < body.length; i++) {
            if (body[i] == '\\' && body[i + 1] == 'u' && (body[i + 2] == '0' || (body[i + 2] | 0x20) == 'd')) {
                return true;
            }
        }
        return false;
    }

    private static void require(JsonParser parser, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalid(parser.getParsingContext().pathAsPointer().toString(), "NUL_CHARACTER");
        }
        if (hasLoneSurrogate(text)) {
            throw Refused.invalid(parser.getParsingContext().pathAsPointer().toString(), "BROKEN_CHARACTER");
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
