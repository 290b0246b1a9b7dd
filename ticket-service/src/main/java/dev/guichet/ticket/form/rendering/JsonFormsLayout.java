package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.schema.Pointers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The layout that JSON Forms takes: controls one below the other, grouped by section, shown when they are asked.
final class JsonFormsLayout {
    private final ObjectNode root;
    private final Locale locale;

    private JsonFormsLayout(ObjectNode root, Locale locale) {
        this.root = root;
        this.locale = locale;
    }

    static ObjectNode of(ObjectNode authored, Locale locale) {
        ObjectNode layout = JsonNodeFactory.instance.objectNode().put("type", "VerticalLayout");
        layout.set("elements", new JsonFormsLayout(authored, locale).elements(authored, "#"));
        return layout;
    }

    private ArrayNode elements(ObjectNode schema, String scope) {
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        Map<Texts, ArrayNode> sections = new HashMap<>();
        for (FormField field : FormFields.of(schema, root)) {
            Texts section = field.section();
            ArrayNode into = section == null
                    ? elements
                    : sections.computeIfAbsent(section, label -> group(elements, label.in(locale)));
            into.add(element(field, scope));
        }
        elements.forEach(JsonFormsLayout::hideEmpty);
        return elements;
    }

    /// A group whose fields are all asked under one condition would otherwise stay as a heading over nothing.
    private static void hideEmpty(JsonNode element) {
        JsonNode inner = element.path("elements");
        JsonNode rule = inner.path(0).path("rule");
        boolean alike = rule.isObject();
        for (JsonNode each : inner) {
            alike &= each.path("rule").equals(rule);
        }
        if (alike && element instanceof ObjectNode group && !group.has("rule")) {
            group.set("rule", rule);
        }
    }

    private static ArrayNode group(ArrayNode elements, String label) {
        return elements.addObject().put("type", "Group").put("label", label).putArray("elements");
    }

    private ObjectNode element(FormField field, String scope) {
        String own = scope + Pointers.to("/properties", field.name());
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        if (field.isObject()) {
            element.put("type", "Group").put("label", RenderedSchema.title(field, locale));
            element.set("elements", elements(field.schema(), own));
        } else {
            element.put("type", "Control").put("scope", own);
            if (field.isLongText()) {
                element.putObject("options").put("multi", true);
            }
        }
        if (!field.when().isEmpty()) {
            element.set("rule", rule(field.when(), scope));
        }
        return element;
    }

    private static ObjectNode rule(List<FieldCondition> when, String scope) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode().put("effect", "SHOW");
        if (when.size() == 1) {
            rule.set("condition", condition(when.getFirst(), scope));
        } else {
            ArrayNode all = rule.putObject("condition").put("type", "AND").putArray("conditions");
            when.forEach(each -> all.add(condition(each, scope)));
        }
        return rule;
    }

    private static ObjectNode condition(FieldCondition when, String scope) {
        ObjectNode condition =
                JsonNodeFactory.instance.objectNode().put("scope", scope + Pointers.to("/properties", when.field()));
        condition.set("schema", when.schema());
        return condition.put("failWhenUndefined", when.failsWhenAbsent());
    }
}
