package dev.guichet.ticket.form.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.checking.CompiledForm;
import dev.guichet.ticket.form.checking.SchemaLibrary;
import dev.guichet.ticket.form.schema.SchemaText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Judges what an author sends as a form: valid JSON Schema 2020-12, within bounds that keep every check short, and
/// without a word of ours that means nothing.
public final class Authoring {
    static final String SCHEMA = "/schema";
    static final int MOST_BYTES = 64 * 1024;

    private Authoring() {}

    /// What is wrong with it, pointing into `/schema`; empty when [CompiledForm#of] takes it.
    public static List<Violation> faults(ObjectNode schema) {
        if (schema.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return List.of(Violation.at(SCHEMA, "SCHEMA_TOO_LARGE", Map.of("most", MOST_BYTES / 1024)));
        }
        if (SchemaText.hasHuge(schema)) {
            return List.of(Violation.at(SCHEMA, "NUMBER_TOO_LARGE"));
        }
        List<Violation> grave = Depth.faults(schema);
        if (grave.isEmpty()) {
            grave = unlikeTheStandard(schema);
        }
        return grave.isEmpty() ? inside(schema) : grave;
    }

    /// Nothing further looks at what is not even a schema.
    private static List<Violation> unlikeTheStandard(ObjectNode schema) {
        return SchemaLibrary.unlikeTheStandard(schema).stream()
                .map(pointer -> SCHEMA + pointer)
                .map(pointer -> Violation.at(pointer, "NOT_JSON_SCHEMA", Map.of("field", pointer)))
                .toList();
    }

    private static List<Violation> inside(ObjectNode schema) {
        List<Violation> faults = new SchemaLinter(schema).all();
        if (faults.isEmpty()) {
            faults = new Unfolding(schema).faults();
        }
        return faults.isEmpty() ? notTaken(schema) : faults;
    }

    /// What we found no fault in the library may still not take: better told to the author than to those who answer.
    private static List<Violation> notTaken(ObjectNode schema) {
        try {
            CompiledForm.of(schema);
            return List.of();
        } catch (RuntimeException e) {
            return List.of(Violation.at(SCHEMA, "NOT_JSON_SCHEMA", Map.of("field", SCHEMA)));
        }
    }
}
