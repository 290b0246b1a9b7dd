package dev.guichet.endtoend.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.input.OpenApi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    /// The example of the document where there is one; else what is required.
    ObjectNode valid(Operation operation) {
        return operation.example().isObject() ? operation.example().deepCopy() : required(schema(operation));
    }

    List<Wrong> withoutEachRequired(Operation operation) {
        var wrong = new ArrayList<Wrong>();
        for (JsonNode name : schema(operation).path("required")) {
            ObjectNode body = valid(operation);
            body.remove(name.asText());
            wrong.add(new Wrong("/" + name.asText(), body));
        }
        return wrong;
    }

    /// Each property as something that can be no such thing.
    List<Wrong> withEachTypeWrong(Operation operation) {
        return properties(operation)
                .map(property -> wrong(operation, property.getKey(), notA(api.resolve(property.getValue()))))
                .toList();
    }

    List<Wrong> withEachTextTooLong(Operation operation) {
        return properties(operation)
                .filter(property -> api.resolve(property.getValue()).has("maxLength"))
                .map(property -> wrong(operation, property.getKey(), tooLong(api.resolve(property.getValue()))))
                .toList();
    }

    private Wrong wrong(Operation operation, String name, JsonNode value) {
        return new Wrong("/" + name, valid(operation).set(name, value));
    }

    private static JsonNode tooLong(JsonNode text) {
        return NODES.textNode("x".repeat(text.path("maxLength").asInt() + 1));
    }

    private Stream<Map.Entry<String, JsonNode>> properties(Operation operation) {
        return schema(operation).path("properties").properties().stream();
    }

    private JsonNode schema(Operation operation) {
        return api.resolve(Objects.requireNonNull(operation.body()));
    }

    private ObjectNode required(JsonNode schema) {
        ObjectNode body = NODES.objectNode();
        for (JsonNode name : schema.path("required")) {
            body.set(name.asText(), value(schema.path("properties").path(name.asText())));
        }
        return body;
    }

    private JsonNode value(JsonNode schema) {
        JsonNode type = api.resolve(schema);
        if (type.has("examples")) {
            return type.path("examples").path(0);
        }
        if (type.has("enum")) {
            return type.path("enum").path(0);
        }
        return switch (typeName(type)) {
            case "object" -> required(type);
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
