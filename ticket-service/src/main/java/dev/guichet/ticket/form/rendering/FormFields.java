package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.schema.References;
import dev.guichet.ticket.form.schema.SubSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of a form, or of one object in it, in the order in which one fills them in: as the author wrote them, and
/// those of a branch after the field that leads there.
final class FormFields {
    private final ObjectNode root;
    private final Map<String, FormField> byName = new LinkedHashMap<>();

    private FormFields(ObjectNode root) {
        this.root = root;
    }

    static List<FormField> of(ObjectNode schema, ObjectNode root) {
        FormFields fields = new FormFields(root);
        fields.collect(schema, List.of());
        return fields.ordered();
    }

    private void collect(ObjectNode schema, List<FieldCondition> when) {
        References.of(schema, root).ifPresent(target -> collect(target, when));
        for (SubSchema subschema : SubSchema.of(schema)) {
            switch (subschema.kind()) {
                case FIELD -> add(subschema.name(), subschema.schema(), when);
                case APPLIED -> collect(subschema.schema(), under(when, schema, subschema.keyword()));
                // what is tried names fields only to look at them; alternatives leave open which one is asked
                case TRIED, ELEMENT, OTHER -> {}
            }
        }
    }

    private static List<FieldCondition> under(List<FieldCondition> outer, ObjectNode schema, String keyword) {
        JsonNode condition = schema.path("if");
        Optional<FieldCondition> own = switch (keyword) {
            case "then" -> FieldCondition.of(condition);
            case "else" -> FieldCondition.of(condition).map(FieldCondition::otherwise);
            default -> Optional.empty();
        };
        return Stream.concat(outer.stream(), own.stream()).toList();
    }

    private void add(String name, ObjectNode schema, List<FieldCondition> when) {
        ObjectNode followed = References.of(schema, root)
                .map(target -> merged(target, schema))
                .orElse(schema);
        FormField field = new FormField(name, followed, when);
        byName.merge(name, field, FormFields::either);
    }

    /// A reference and what stands beside it: that counts more.
    private static ObjectNode merged(ObjectNode target, ObjectNode beside) {
        ObjectNode merged = target.deepCopy();
        merged.setAll(beside);
        merged.remove("$ref");
        return merged;
    }

    /// A field of two branches is asked in both.
    private static FormField either(FormField first, FormField second) {
        boolean single = first.when().size() == 1 && second.when().size() == 1;
        List<FieldCondition> when = single
                ? first.when().getFirst().or(second.when().getFirst()).stream().toList()
                : List.of();
        return new FormField(first.name(), first.schema(), when);
    }

    private List<FormField> ordered() {
        List<FormField> ordered = new ArrayList<>();
        byName.values().stream().filter(field -> field.when().isEmpty()).forEach(ordered::add);
        byName.values().stream().filter(field -> !field.when().isEmpty()).forEach(field -> insert(field, ordered));
        return ordered;
    }

    private static void insert(FormField field, List<FormField> ordered) {
        String trigger = field.when().getLast().field();
        int at = 0;
        for (int i = 0; i < ordered.size(); i++) {
            FormField before = ordered.get(i);
            boolean leads = before.name().equals(trigger);
            boolean sister =
                    before.when().stream().anyMatch(each -> each.field().equals(trigger));
            at = leads || sister ? i + 1 : at;
        }
        ordered.add(at == 0 ? ordered.size() : at, field);
    }
}
