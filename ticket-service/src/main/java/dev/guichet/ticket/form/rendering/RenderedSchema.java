package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.schema.Keyword;
import dev.guichet.ticket.form.schema.SchemaText;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The author's schema in one language, without a word of ours: what any renderer or validator of JSON Schema takes. It
/// does not name its dialect: the validators inside renderers refuse one they were not made for, although they take
/// what we write in it.
final class RenderedSchema {
    private static final Set<String> DOCUMENT = Set.of("$schema", "$id");

    private final Locale locale;

    private RenderedSchema(Locale locale) {
        this.locale = locale;
    }

    static ObjectNode of(ObjectNode authored, String title, @Nullable String description, Locale locale) {
        ObjectNode rendered = authored.deepCopy();
        new RenderedSchema(locale).render(rendered);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("title", title);
        if (description != null) {
            whole.put("description", description);
        }
        rendered.properties().forEach(member -> {
            if (!whole.has(member.getKey()) && !DOCUMENT.contains(member.getKey())) {
                whole.set(member.getKey(), member.getValue());
            }
        });
        return whole;
    }

    /// What a field is called.
    static String title(FormField field, Locale locale) {
        Texts label = SchemaText.texts(field.schema(), Keyword.LABEL);
        return label != null ? label.in(locale) : field.schema().path("title").asText(field.name());
    }

    private void render(ObjectNode schema) {
        SubSchema.of(schema).forEach(subschema -> render(subschema.schema()));
        put(schema, "title", Keyword.LABEL);
        put(schema, "description", Keyword.HELP);
        attestation(schema);
        choices(schema);
        schema.remove(Keyword.OURS);
    }

    private void put(ObjectNode schema, String standard, String own) {
        Texts words = SchemaText.texts(schema, own);
        if (words != null) {
            schema.put(standard, words.in(locale));
        }
    }

    /// One has to agree, and to what is said where one does.
    private void attestation(ObjectNode schema) {
        Texts words = SchemaText.texts(schema, Keyword.ATTESTATION);
        if (words != null) {
            schema.put(schema.has("title") ? "description" : "title", words.in(locale));
            schema.put("const", true);
        }
    }

    private void choices(ObjectNode schema) {
        JsonNode labels = schema.path(Keyword.ENUM_LABELS);
        if (!labels.isObject() || schema.has("oneOf")) {
            return;
        }
        ArrayNode choices = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : schema.path("enum")) {
            Texts label = SchemaText.texts(labels.path(value.asText()));
            ObjectNode choice = choices.addObject();
            choice.set("const", value);
            choice.put("title", label == null ? value.asText() : label.in(locale));
        }
        schema.remove("enum");
        schema.set("oneOf", choices);
    }
}
