package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.ticket.form.schema.LinearPatterns;
import dev.guichet.ticket.form.schema.Pointers;
import dev.guichet.ticket.form.schema.References;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every field that a form names anywhere, in whichever branch: what it names nowhere it does not want, unless its
/// author says what becomes of other fields.
public final class DeclaredFields {
    private final Map<String, DeclaredFields> fields = new LinkedHashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private @Nullable DeclaredFields elements;
    private boolean open;

    private DeclaredFields() {}

    public static DeclaredFields of(ObjectNode root) {
        DeclaredFields all = new DeclaredFields();
        all.declare(root, root);
        return all;
    }

    private void declare(ObjectNode schema, ObjectNode root) {
        open |= takes(schema.path("additionalProperties")) || takes(schema.path("unevaluatedProperties"));
        name(schema, root);
    }

    private void name(ObjectNode schema, ObjectNode root) {
        References.of(schema, root).ifPresent(target -> declare(target, root));
        for (SubSchema subschema : SubSchema.of(schema)) {
            switch (subschema.kind()) {
                case APPLIED -> declare(subschema.schema(), root);
                // what it takes besides is only what it is tried with
                case TRIED -> name(subschema.schema(), root);
                case FIELD -> field(subschema.name()).declare(subschema.schema(), root);
                case ELEMENT -> elements().declare(subschema.schema(), root);
                case OTHER -> {}
            }
        }
        schema.path("properties").fieldNames().forEachRemaining(this::field);
        schema.path("patternProperties")
                .fieldNames()
                .forEachRemaining(name -> LinearPatterns.compiled(name).ifPresent(patterns::add));
    }

    private static boolean takes(JsonNode others) {
        return others.isObject() || others.asBoolean(false);
    }

    private DeclaredFields field(String name) {
        return fields.computeIfAbsent(name, any -> new DeclaredFields());
    }

    private DeclaredFields elements() {
        if (elements == null) {
            elements = new DeclaredFields();
        }
        return elements;
    }

    public boolean has(List<String> path) {
        DeclaredFields at = this;
        for (String step : path) {
            DeclaredFields next = at.fields.get(step);
            if (next == null) {
                next = at.elements;
            }
            if (next == null) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /// @param isForm the fields as a whole; an object inside them that names no member is a free one
    void refuseOthers(JsonNode value, String pointer, boolean isForm, List<Violation> violations) {
        boolean closed = !open && (isForm || !fields.isEmpty());
        if (value.isObject()) {
            value.properties().forEach(member -> {
                String at = Pointers.to(pointer, member.getKey());
                DeclaredFields field = fields.get(member.getKey());
                if (field != null) {
                    field.refuseOthers(member.getValue(), at, false, violations);
                } else if (closed && patterns.stream().noneMatch(name -> LinearPatterns.finds(name, member.getKey()))) {
                    add(unknown(at), violations);
                }
            });
        } else if (value.isArray() && elements != null) {
            for (int i = 0; i < value.size(); i++) {
                elements.refuseOthers(value.get(i), Pointers.to(pointer, i), false, violations);
            }
        }
    }

    /// Unless an author's own `false` said so already.
    private static void add(Violation violation, List<Violation> violations) {
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }

    static Violation unknown(String pointer) {
        return Violation.at(pointer, KitRefusal.UNKNOWN_FIELD.code(), Map.of("field", pointer));
    }
}
