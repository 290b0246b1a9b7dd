package dev.guichet.ticket.form.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.schema.Keyword;

/// The `uiSchema` that react-jsonschema-form takes. It follows `if` and `then` by itself.
final class RjsfLayout {
    private RjsfLayout() {}

    static ObjectNode of(ObjectNode authored) {
        return of(authored, authored);
    }

    private static ObjectNode of(ObjectNode schema, ObjectNode root) {
        ObjectNode ui = JsonNodeFactory.instance.objectNode();
        ArrayNode order = ui.putArray("ui:order");
        for (FormField field : FormFields.of(schema, root)) {
            order.add(field.name());
            if (field.isObject()) {
                ui.set(field.name(), of(field.schema(), root));
            } else if (field.isLongText()) {
                ui.putObject(field.name()).put("ui:widget", "textarea");
            } else if (field.schema().has(Keyword.ATTESTATION)) {
                ui.putObject(field.name()).put("ui:widget", "checkbox");
            }
        }
        // it refuses to render when a field is missing here
        order.add("*");
        return ui;
    }
}
