package dev.guichet.ticket.form.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.List;
import java.util.Map;

/// Bounds on the shape of a schema, looked at before anything that recurses into it.
final class Depth {
    /// Schemas inside schemas.
    static final int MOST_LEVELS = 10;

    static final int MOST_PROPERTIES = 200;

    /// JSON inside JSON: a level of schemas takes three of these at most, and our labels some more.
    private static final int MOST_JSON_LEVELS = 3 * MOST_LEVELS + 10;

    private Depth() {}

    static List<Violation> faults(ObjectNode schema) {
        if (depth(schema) > MOST_JSON_LEVELS || levels(schema) > MOST_LEVELS) {
            return List.of(Violation.at(Authoring.SCHEMA, "SCHEMA_TOO_DEEP", Map.of("most", MOST_LEVELS)));
        }
        return properties(schema) > MOST_PROPERTIES
                ? List.of(Violation.at(Authoring.SCHEMA, "TOO_MANY_PROPERTIES", Map.of("most", MOST_PROPERTIES)))
                : List.of();
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode inner : node) {
            deepest = Math.max(deepest, depth(inner));
        }
        return 1 + deepest;
    }

    private static int levels(ObjectNode schema) {
        return 1
                + SubSchema.of(schema).stream()
                        .mapToInt(subschema -> levels(subschema.schema()))
                        .max()
                        .orElse(0);
    }

    private static int properties(ObjectNode schema) {
        int own = schema.path("properties").size()
                + schema.path("patternProperties").size();
        return own
                + SubSchema.of(schema).stream()
                        .mapToInt(subschema -> properties(subschema.schema()))
                        .sum();
    }
}
