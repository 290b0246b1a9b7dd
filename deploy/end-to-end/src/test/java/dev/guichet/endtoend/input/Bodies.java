package dev.guichet.endtoend.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.input.OpenApi.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A body that a schema allows, and the same with one thing wrong.
final class Bodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FIRST = "0";

    private final OpenApi api;

    Bodies(OpenApi api) {
        this.api = api;
    }

    /// A member that a schema describes.
    ///
    /// @param above names of what it is in; `0` is the first of a list
    private record Place(List<String> above, String name, JsonNode type, boolean required) {
        List<String> path() {
            return Stream.concat(above.stream(), Stream.of(name)).toList();
        }

        String pointer() {
            return "/" + String.join("/", path());
        }
    }

    /// @param pointer where it is wrong
    record Wrong(String pointer, JsonNode body) {}

    /// The example of the document where there is one; else what is required.
    ObjectNode valid(Operation operation) {
        return operation.example().isObject() ? operation.example().deepCopy() : required(schema(operation));
    }

    List<Wrong> withoutEachRequired(Operation operation) {
        return places(operation)
                .filter(Place::required)
                .map(place -> wrong(operation, place, null))
                .toList();
    }

    /// Each member, however deep, as something that can be no such thing.
    List<Wrong> withEachTypeWrong(Operation operation) {
        return places(operation)
                .map(place -> wrong(operation, place, notA(place.type())))
                .toList();
    }

    List<Wrong> withEachTextTooLong(Operation operation) {
        return places(operation)
                .filter(place -> place.type().has("maxLength"))
                .map(place -> wrong(operation, place, tooLong(place.type())))
                .toList();
    }

    private Wrong wrong(Operation operation, Place place, @Nullable JsonNode value) {
        ObjectNode body = valid(operation);
        JsonNode within = within(body, schema(operation), place.above());
        if (value == null) {
            ((ObjectNode) within).remove(place.name());
        } else {
            ((ObjectNode) within).set(place.name(), value);
        }
        return new Wrong(place.pointer(), body);
    }

    /// What stands at the end of the path in the body, put there when it does not say so itself.
    private JsonNode within(JsonNode body, JsonNode schema, List<String> path) {
        if (path.isEmpty()) {
            return body;
        }
        JsonNode type = inside(schema, path.getFirst());
        return within(filled(body, path.getFirst(), type), type, path.subList(1, path.size()));
    }

    private JsonNode filled(JsonNode container, String name, JsonNode type) {
        if (container instanceof ArrayNode array) {
            return array.isEmpty() ? array.add(value(type)).get(0) : array.get(0);
        }
        JsonNode there = container.path(name);
        return there.isContainerNode()
                ? there
                : ((ObjectNode) container).set(name, value(type)).get(name);
    }

    private JsonNode inside(JsonNode schema, String name) {
        return api.resolve(
                name.equals(FIRST)
                        ? schema.path("items")
                        : schema.path("properties").path(name));
    }

    private Stream<Place> places(Operation operation) {
        return places(schema(operation), List.of());
    }

    private Stream<Place> places(JsonNode schema, List<String> above) {
        return schema.path("properties").properties().stream().flatMap(property -> {
            JsonNode type = api.resolve(property.getValue());
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            var place = new Place(above, property.getKey(), type, required);
            return Stream.concat(Stream.of(place), below(place));
        });
    }

    private Stream<Place> below(Place place) {
        return switch (typeName(place.type())) {
            case "object" -> places(place.type(), place.path());
            case "array" ->
                places(
                        api.resolve(place.type().path("items")),
                        Stream.concat(place.path().stream(), Stream.of(FIRST)).toList());
            default -> Stream.empty();
        };
    }

    private static JsonNode tooLong(JsonNode text) {
        return NODES.textNode("x".repeat(text.path("maxLength").asInt() + 1));
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
