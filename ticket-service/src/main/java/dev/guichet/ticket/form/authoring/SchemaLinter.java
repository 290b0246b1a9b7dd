package dev.guichet.ticket.form.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.checking.SchemaLibrary;
import dev.guichet.ticket.form.schema.Keyword;
import dev.guichet.ticket.form.schema.LinearPatterns;
import dev.guichet.ticket.form.schema.Pointers;
import dev.guichet.ticket.form.schema.References;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong inside a schema that is one.
final class SchemaLinter {
    private final List<Violation> all = new ArrayList<>();
    private final ObjectNode root;
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Set<ObjectNode> schemas = Collections.newSetFromMap(new IdentityHashMap<>());
    private long patterns;

    SchemaLinter(ObjectNode root) {
        this.root = root;
    }

    List<Violation> all() {
        JsonNode dialect = root.path("$schema");
        if (!dialect.isMissingNode() && !dialect.asText().replaceAll("#$", "").equals(SchemaLibrary.DIALECT)) {
            say(Authoring.SCHEMA + "/$schema", "NOT_JSON_SCHEMA", "field", Authoring.SCHEMA + "/$schema");
        }
        if (!root.path("type").asText().equals("object")) {
            say(Authoring.SCHEMA + "/type", "SCHEMA_NOT_AN_OBJECT", "type", root.path("type"));
        }
        look(new SubSchema(SubSchema.Kind.APPLIED, "", "", Authoring.SCHEMA, root), true);
        references.forEach(this::reference);
        if (patterns > LinearPatterns.LARGEST_SUM) {
            say(Authoring.SCHEMA, "PATTERNS_TOO_LARGE", "most", LinearPatterns.LARGEST_SUM);
        }
        return all;
    }

    /// @param applied whether it holds for the answers as a whole, if only under a condition
    private void look(SubSchema subschema, boolean applied) {
        ObjectNode schema = subschema.schema();
        schemas.add(schema);
        schema.properties().forEach(member -> keyword(subschema, member.getKey(), member.getValue(), applied));
        for (SubSchema inner : SubSchema.of(schema, subschema.pointer())) {
            look(inner, applied && inner.kind() == SubSchema.Kind.APPLIED);
        }
    }

    private void keyword(SubSchema subschema, String keyword, JsonNode value, boolean applied) {
        String at = Pointers.to(subschema.pointer(), keyword);
        if (Keyword.UNSUPPORTED.contains(keyword) || (keyword.equals("$id") && subschema.schema() != root)) {
            say(at, "KEYWORD_UNSUPPORTED", "keyword", keyword);
        } else if (keyword.startsWith("x-")) {
            new KeywordRules(subschema, at, this::say).look(keyword, value, applied);
        } else {
            standard(at, keyword, value);
        }
        if (keyword.equals(Keyword.ATTACHMENT)) {
            pattern(at + "/namePattern", value.path("namePattern").asText());
        }
    }

    private void standard(String at, String keyword, JsonNode value) {
        switch (keyword) {
            case "format" -> {
                if (!Keyword.FORMATS.contains(value.asText())) {
                    say(at, "FORMAT_UNKNOWN", "format", value.asText());
                }
            }
            case "pattern" -> pattern(at, value.asText());
            case "patternProperties" ->
                value.fieldNames().forEachRemaining(name -> pattern(Pointers.to(at, name), name));
            case "$ref" -> references.put(at, value.asText());
            default -> {}
        }
    }

    private void pattern(String at, String pattern) {
        LinearPatterns.instructions(pattern)
                .ifPresentOrElse(
                        instructions -> patterns += instructions, () -> say(at, "PATTERN_NOT_LINEAR", "field", at));
    }

    /// It leads to a schema that was looked at too: below `definitions`, for one, nothing is.
    private void reference(String at, String reference) {
        if (!References.isLocal(reference)) {
            say(at, "REF_NOT_LOCAL", "ref", reference);
        } else if (References.resolved(root, reference)
                .filter(schemas::contains)
                .isEmpty()) {
            say(at, "REF_UNRESOLVED", "ref", reference);
        }
    }

    private void say(String pointer, String code, String argument, Object value) {
        all.add(Violation.at(pointer, code, Map.of(argument, value)));
    }
}
