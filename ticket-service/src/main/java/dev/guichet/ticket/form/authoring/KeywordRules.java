package dev.guichet.ticket.form.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.schema.Keyword;
import dev.guichet.ticket.form.schema.Pointers;
import dev.guichet.ticket.form.schema.SchemaText;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.Set;

/// Judges one of our keywords where an author wrote it.
final class KeywordRules {
    /// Where faults go: pointer, code, name and value of the text's one argument.
    @FunctionalInterface
    interface Ear {
        void hear(String pointer, String code, String argument, Object value);
    }

    private static final int LONGEST_TEXT = 2_000;
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> PRECISIONS = Set.of("second", "minute", "hour", "day");

    private final SubSchema subschema;
    private final String at;
    private final Ear ear;

    /// @param subschema the schema it stands in
    /// @param at pointer to the keyword
    KeywordRules(SubSchema subschema, String at, Ear ear) {
        this.subschema = subschema;
        this.at = at;
        this.ear = ear;
    }

    /// @param applied whether the schema holds for the answers as a whole
    void look(String keyword, JsonNode value, boolean applied) {
        ObjectNode schema = subschema.schema();
        switch (keyword) {
            case Keyword.LABEL, Keyword.HELP, Keyword.SECTION -> shaped(keyword, isTexts(value));
            case Keyword.ENUM_LABELS -> {
                placed(keyword, schema.path("enum").isArray());
                labels(value, schema.path("enum"));
            }
            case Keyword.PRECISION -> {
                placed(keyword, SchemaText.isMoment(schema));
                shaped(keyword, PRECISIONS.contains(value.asText()));
            }
            case Keyword.ATTACHMENT -> {
                placed(keyword, applied);
                shaped(keyword, isAttachment(value));
            }
            case Keyword.ATTESTATION -> {
                placed(
                        keyword,
                        subschema.kind() == SubSchema.Kind.FIELD
                                && schema.path("type").asText().equals("boolean"));
                shaped(keyword, isTexts(value));
            }
            default -> ear.hear(at, "EXTENSION_UNKNOWN", "keyword", keyword);
        }
    }

    private void placed(String keyword, boolean well) {
        if (!well) {
            ear.hear(at, "EXTENSION_MISPLACED", "keyword", keyword);
        }
    }

    private void shaped(String keyword, boolean well) {
        if (!well) {
            ear.hear(at, "EXTENSION_INVALID", "keyword", keyword);
        }
    }

    /// A label of a value that cannot be chosen is a typing error.
    private void labels(JsonNode labels, JsonNode values) {
        if (!labels.isObject()) {
            shaped(Keyword.ENUM_LABELS, false);
            return;
        }
        labels.properties().forEach(label -> {
            boolean known = false;
            for (JsonNode value : values) {
                known |= value.asText().equals(label.getKey());
            }
            if (!known || !isTexts(label.getValue())) {
                ear.hear(Pointers.to(at, label.getKey()), "EXTENSION_INVALID", "keyword", Keyword.ENUM_LABELS);
            }
        });
    }

    private static boolean isAttachment(JsonNode value) {
        Set<String> known = Set.of("namePattern", "label");
        boolean named = value.path("namePattern").isTextual()
                && !value.path("namePattern").textValue().isEmpty();
        return named
                && isTexts(value.path("label"))
                && value.properties().stream().allMatch(member -> known.contains(member.getKey()));
    }

    private static boolean isTexts(JsonNode value) {
        return value.isObject()
                && !value.isEmpty()
                && value.properties().stream()
                        .allMatch(text -> LANGUAGES.contains(text.getKey()) && isText(text.getValue()));
    }

    private static boolean isText(JsonNode text) {
        return text.isTextual()
                && !text.textValue().isBlank()
                && text.textValue().length() <= LONGEST_TEXT;
    }
}
