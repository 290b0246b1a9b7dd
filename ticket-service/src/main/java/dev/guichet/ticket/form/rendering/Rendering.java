package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.schema.SchemaText;
import java.util.Locale;

/// Forms as renderers take them.
public final class Rendering {
    /// Whose layout is wanted.
    public enum Renderer {
        JSONFORMS,
        RJSF
    }

    private Rendering() {}

    /// A plain JSON Schema 2020-12 in the language.
    ///
    /// @param authored the version to show, as its author wrote it
    public static ObjectNode schema(FormContent form, String authored, Locale locale) {
        Texts help = form.help();
        return RenderedSchema.of(
                SchemaText.read(authored), form.title(locale), help == null ? null : help.in(locale), locale);
    }

    public static ObjectNode layout(Renderer renderer, String authored, Locale locale) {
        ObjectNode schema = SchemaText.read(authored);
        return switch (renderer) {
            case JSONFORMS -> JsonFormsLayout.of(schema, locale);
            case RJSF -> RjsfLayout.of(schema);
        };
    }
}
