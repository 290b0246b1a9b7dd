package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/// That one field has one of some values: the conditions of forms that a renderer can follow while one types.
///
/// @param negated that it has none of them
/// @param failsWhenAbsent whether the condition does not hold while the field has no value
record FieldCondition(String field, ArrayNode values, boolean negated, boolean failsWhenAbsent) {
    private static final Set<String> UNIMPORTANT = Set.of("type", "title", "description", "$comment");

    /// Of an `if` about one field's `const` or `enum`; empty for any other.
    static Optional<FieldCondition> of(JsonNode condition) {
        JsonNode properties = condition.path("properties");
        JsonNode required = condition.path("required");
        boolean simple =
                properties.size() == 1 && required.size() <= 1 && has(condition, Set.of("properties", "required"));
        if (!simple) {
            return Optional.empty();
        }
        String field = properties.fieldNames().next();
        boolean isRequired = required.size() == 1;
        if (isRequired && !required.get(0).asText().equals(field)) {
            return Optional.empty();
        }
        return values(properties.path(field)).map(values -> new FieldCondition(field, values, false, isRequired));
    }

    private static Optional<ArrayNode> values(JsonNode schema) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        if (schema.has("const") && has(schema, Set.of("const"))) {
            return Optional.of(values.add(schema.get("const")));
        }
        return schema.path("enum").isArray() && has(schema, Set.of("enum"))
                ? Optional.of(values.addAll((ArrayNode) schema.get("enum")))
                : Optional.empty();
    }

    private static boolean has(JsonNode schema, Set<String> only) {
        return schema.properties().stream()
                .allMatch(member -> only.contains(member.getKey()) || UNIMPORTANT.contains(member.getKey()));
    }

    /// When it does not hold: for `else`.
    FieldCondition otherwise() {
        return new FieldCondition(field, values, !negated, !failsWhenAbsent);
    }

    /// Either of two, when they are about the same field.
    Optional<FieldCondition> or(FieldCondition other) {
        if (!field.equals(other.field) || negated || other.negated) {
            return Optional.empty();
        }
        ArrayNode either = values.deepCopy();
        other.values.forEach(value -> {
            if (!contains(either, value)) {
                either.add(value);
            }
        });
        return Optional.of(new FieldCondition(field, either, false, failsWhenAbsent && other.failsWhenAbsent));
    }

    private static boolean contains(ArrayNode values, JsonNode wanted) {
        for (JsonNode value : values) {
            if (value.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /// A schema for the field's value.
    ObjectNode schema() {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        if (values.size() == 1) {
            one.set("const", values.get(0));
        } else {
            one.set("enum", values);
        }
        return negated ? JsonNodeFactory.instance.objectNode().set("not", one) : one;
    }
}
