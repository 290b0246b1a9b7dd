package dev.guichet.ticket.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A schema inside another.
///
/// @param keyword it stands under
/// @param name of the field, for a field; else its name or index under the keyword, or empty
/// @param pointer to it
public record SubSchema(SubSchema.Kind kind, String keyword, String name, String pointer, ObjectNode schema) {
    public enum Kind {
        /// Holds for the same value.
        APPLIED,
        /// Is tried on the same value, and may well not hold.
        TRIED,
        /// Is about one member of the value.
        FIELD,
        /// Is about the items of the value.
        ELEMENT,
        /// Is about members that have no name yet, or about nothing until it is referred to.
        OTHER
    }

    private static final Map<String, Kind> ONE = Map.of(
            "then", Kind.APPLIED,
            "else", Kind.APPLIED,
            "if", Kind.TRIED,
            "not", Kind.TRIED,
            "items", Kind.ELEMENT,
            "contains", Kind.ELEMENT,
            "unevaluatedItems", Kind.ELEMENT,
            "additionalProperties", Kind.OTHER,
            "unevaluatedProperties", Kind.OTHER,
            "propertyNames", Kind.OTHER);

    private static final Map<String, Kind> SEVERAL = Map.of(
            "allOf", Kind.APPLIED,
            "anyOf", Kind.TRIED,
            "oneOf", Kind.TRIED,
            "prefixItems", Kind.ELEMENT,
            "properties", Kind.FIELD,
            "dependentSchemas", Kind.APPLIED,
            "patternProperties", Kind.OTHER,
            "$defs", Kind.OTHER);

    /// The direct parts of a schema, in the author's order; not those that are `true` or `false`.
    public static List<SubSchema> of(ObjectNode schema, String pointer) {
        List<SubSchema> subschemas = new ArrayList<>();
        schema.properties().forEach(member -> {
            String keyword = member.getKey();
            String at = Pointers.to(pointer, keyword);
            if (ONE.containsKey(keyword)) {
                add(subschemas, ONE.get(keyword), keyword, "", at, member.getValue());
            } else if (SEVERAL.containsKey(keyword)) {
                addAll(subschemas, SEVERAL.get(keyword), keyword, at, member.getValue());
            }
        });
        return subschemas;
    }

    public static List<SubSchema> of(ObjectNode schema) {
        return of(schema, "");
    }

    private static void addAll(List<SubSchema> subschemas, Kind kind, String keyword, String at, JsonNode several) {
        for (int i = 0; several.isArray() && i < several.size(); i++) {
            add(subschemas, kind, keyword, Integer.toString(i), Pointers.to(at, i), several.get(i));
        }
        several.properties()
                .forEach(each ->
                        add(subschemas, kind, keyword, each.getKey(), Pointers.to(at, each.getKey()), each.getValue()));
    }

    private static void add(
            List<SubSchema> subschemas, Kind kind, String keyword, String name, String at, JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            subschemas.add(new SubSchema(kind, keyword, name, at, object));
        }
    }
}
