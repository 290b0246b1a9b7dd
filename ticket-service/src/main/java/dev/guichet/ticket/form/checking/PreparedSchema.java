package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.schema.Keyword;
import dev.guichet.ticket.form.schema.SchemaText;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.List;

/// The author's schema as it is checked against: what only people read is left out, what is ours becomes keywords that
/// the library can run.
final class PreparedSchema {
    private static final List<String> FOR_PEOPLE = List.of(
            Keyword.LABEL,
            Keyword.HELP,
            Keyword.SECTION,
            Keyword.ENUM_LABELS,
            Keyword.PRECISION,
            Keyword.ATTESTATION,
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$comment");

    private PreparedSchema() {}

    static ObjectNode of(ObjectNode authored) {
        ObjectNode prepared = authored.deepCopy();
        prepared.remove(List.of("$schema", "$id"));
        prepare(prepared);
        return prepared;
    }

    private static void prepare(ObjectNode schema) {
        ArrayNode attested = schema.arrayNode();
        for (SubSchema subschema : SubSchema.of(schema)) {
            if (subschema.kind() == SubSchema.Kind.FIELD && subschema.schema().has(Keyword.ATTESTATION)) {
                attested.add(subschema.name());
            }
            prepare(subschema.schema());
        }
        if (!attested.isEmpty()) {
            schema.set(Keyword.ATTESTED, attested);
        }
        if (SchemaText.isMoment(schema)) {
            schema.remove("format");
            schema.put(Keyword.MOMENT, schema.path(Keyword.PRECISION).asText(""));
        }
        schema.remove(FOR_PEOPLE);
    }
}
