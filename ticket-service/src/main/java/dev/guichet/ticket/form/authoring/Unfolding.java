package dev.guichet.ticket.form.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.schema.References;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows every reference of a schema: none may lead back to where it stands, and all together they may not make a
/// small document a huge one.
final class Unfolding {
    private static final int MOST = 2_000;

    private final ObjectNode root;
    private final Set<ObjectNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Violation> faults = new ArrayList<>();
    private int schemas;

    Unfolding(ObjectNode root) {
        this.root = root;
    }

    List<Violation> faults() {
        unfold(root, Authoring.SCHEMA);
        if (schemas > MOST) {
            faults.add(Violation.at(Authoring.SCHEMA, "SCHEMA_TOO_COMPLEX", Map.of("most", MOST)));
        }
        return faults;
    }

    private void unfold(ObjectNode schema, String pointer) {
        if (++schemas > MOST || !faults.isEmpty()) {
            return;
        }
        if (!open.add(schema)) {
            faults.add(Violation.at(pointer, "REF_RECURSIVE", Map.of("field", pointer)));
            return;
        }
        References.of(schema, root).ifPresent(target -> unfold(target, pointer + "/$ref"));
        SubSchema.of(schema, pointer).stream()
                .filter(subschema -> !subschema.keyword().equals("$defs"))
                .forEach(subschema -> unfold(subschema.schema(), subschema.pointer()));
        open.remove(schema);
    }
}
