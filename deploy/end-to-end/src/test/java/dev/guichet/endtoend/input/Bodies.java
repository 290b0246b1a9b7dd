package dev.guichet.endtoend.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// A body that a schema allows, and the same with one thing wrong.
final class Bodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final OpenApi api;

    Bodies(OpenApi api) {
        this.api = api;
    }

    /// @param pointer where it is wrong
    record Wrong(String pointer, JsonNode body) {}

    /// The example of the document where there is one, and what is required besides.
    ObjectNode valid(JsonNode schema) {
        JsonNode resolved = api.resolve(schema);
        ObjectNode body =
                resolved.path("example").isObject() ? resolved.path("example").deepCopy() : NODES.objectNode();
        for (JsonNode name : resolved.path("required")) {
            if (!body.has(name.asText())) {
                body.set(name.asText(), value(resolved.path("properties").path(name.asText())));
            }
        }
        return body;
    }

    List<Wrong> withoutEachRequired(JsonNode schema) {
        var wrong = new ArrayList<Wrong>();
        for (JsonNode name : api.resolve(schema).path("required")) {
            ObjectNode body = valid(schema);
            body.remove(name.asText());
            wrong.add(new Wrong("/" + name.asText(), body));
        }
        return wrong;
    }

    /// Each property as something that can be no such thing.
    List<Wrong> withEachTypeWrong(JsonNode schema) {
        return api.resolve(schema).path("properties").properties().stream()
                .map(property -> new Wrong(
                        "/" + property.getKey(),
                        valid(schema).set(property.getKey(), notA(api.resolve(property.getValue())))))
                .toList();
    }

    List<Wrong> withEachTextTooLong(JsonNode schema) {
        return api.resolve(schema).path("properties").properties().stream()
                .filter(property -> api.resolve(property.getValue()).has("maxLength"))
                .map(property -> new Wrong(
                        "/" + property.getKey(),
                        valid(schema)
                                .put(
                                        property.getKey(),
                                        "x"
                                                .repeat(api.resolve(property.getValue())
                                                                .path("maxLength")
                                                                .asInt()
                                                        + 1))))
                .toList();
    }

    private JsonNode value(JsonNode schema) {
        JsonNode type = api.resolve(schema);
        if (type.has("example")) {
            return type.path("example");
        }
        if (type.has("enum")) {
            return type.path("enum").path(0);
        }
        return switch (typeName(type)) {
            case "object" -> valid(type);
            case "array" -> array(type);
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode("texte");
        };
    }

    private ArrayNode array(JsonNode type) {
        return type.path("minItems").asInt() > 0 ? NODES.arrayNode().add(value(type.path("items"))) : NODES.arrayNode();
    }

    private JsonNode notA(JsonNode type) {
        return switch (typeName(type)) {
            case "object", "array", "integer", "number", "boolean" -> NODES.textNode("surprise");
            default -> NODES.objectNode().put("surprise", 1);
        };
    }

    /// The type beside `null`, which many may also be.
    private static String typeName(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asText();
    }
}
