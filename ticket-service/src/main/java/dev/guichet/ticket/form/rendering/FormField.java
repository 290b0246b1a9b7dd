package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.schema.Keyword;
import dev.guichet.ticket.form.schema.SchemaText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field as renderers lay it out.
///
/// @param schema of it, references followed
/// @param when it is asked: under all of these; none is always
record FormField(String name, ObjectNode schema, List<FieldCondition> when) {
    /// From here on a text has more than one line.
    private static final int LONG = 256;

    FormField {
        when = List.copyOf(when);
    }

    boolean isLongText() {
        return schema.path("type").asText().equals("string")
                && schema.path("maxLength").asInt(0) >= LONG
                && !schema.has("format")
                && !schema.has("enum");
    }

    boolean isObject() {
        return schema.path("properties").size() > 0;
    }

    @Nullable
    Texts section() {
        return SchemaText.texts(schema, Keyword.SECTION);
    }
}
