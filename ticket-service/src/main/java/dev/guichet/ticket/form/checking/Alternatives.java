package dev.guichet.ticket.form.checking;

import com.networknt.schema.JsonNodePath;

/// Finds the value that alternatives were tried on, from a fault inside one of them: which of them was meant nobody
/// knows, so the fault is told there.
final class Alternatives {
    private Alternatives() {}

    /// How many steps of the instance's path lead to the outermost value that was tried; -1 when none was.
    static int stepsTo(JsonNodePath evaluation, JsonNodePath instance) {
        int steps = 0;
        int at = 0;
        while (at < evaluation.getNameCount()) {
            switch (evaluation.getName(at)) {
                case "anyOf", "oneOf", "contains", "propertyNames" -> {
                    return at + 1 < evaluation.getNameCount() ? Math.min(steps, instance.getNameCount()) : -1;
                }
                case "properties", "patternProperties", "prefixItems" -> {
                    steps++;
                    at += 2;
                }
                case "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems" -> {
                    steps++;
                    at++;
                }
                case "allOf", "dependentSchemas" -> at += 2;
                default -> at++;
            }
        }
        return -1;
    }
}
