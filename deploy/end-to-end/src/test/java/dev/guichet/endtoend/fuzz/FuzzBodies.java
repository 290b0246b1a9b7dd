package dev.guichet.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.system.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Bodies that a schema allows, and the same with something broken.
final class FuzzBodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 1_200;

    private final OpenApi api;
    private final Known known;
    private final Random random;
    private final Texts texts;

    FuzzBodies(OpenApi api, Known known, Random random) {
        this.api = api;
        this.known = known;
        this.random = random;
        this.texts = new Texts(random);
    }

    byte[] of(JsonNode schema) {
        if (random.nextInt(20) == 0) {
            return unreadable();
        }
        JsonNode body = value("", schema, 0);
        for (int faults = random.nextInt(3); faults > 0; faults--) {
            broken(body);
        }
        return Json.bytes(body);
    }

    private byte[] unreadable() {
        return switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
            case 2 -> "null".getBytes(StandardCharsets.UTF_8);
            case 3 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 4 -> "{\"text\":\"\\ud800\",\"slug\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8);
            default -> "{\"a\":1,\"a\":2".getBytes(StandardCharsets.UTF_8);
        };
    }

    private JsonNode value(String name, JsonNode described, int depth) {
        JsonNode schema = api.resolve(described);
        if (isNullable(described, schema) && random.nextInt(6) == 0) {
            return NODES.nullNode();
        }
        if (known.has(name) && random.nextInt(5) > 0) {
            JsonNode one = known.one(name);
            return type(schema).equals("string") ? NODES.textNode(one.asText()) : one;
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> NODES.numberNode(random.nextInt(-1, 100));
            case "number" -> NODES.numberNode(random.nextDouble());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        String required = schema.path("required").toString();
        schema.path("properties").properties().forEach(member -> {
            boolean needed = required.contains('"' + member.getKey() + '"');
            if (needed || (depth < 4 && random.nextInt(3) == 0)) {
                object.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        String each = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(value(each, schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        if (schema.path("examples").isArray() && random.nextBoolean()) {
            return schema.path("examples").path(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date-time" -> "2026-11-20T14:32:00+01:00";
            case "date" -> "2026-11-20";
            case "duration" -> "P" + random.nextInt(1, 9) + "D";
            default -> "fuzz-" + Integer.toHexString(random.nextInt());
        };
    }

    /// Puts something in the place of a member that nobody would.
    private void broken(JsonNode body) {
        var places = new ArrayList<ObjectNode>();
        objects(body, places);
        if (places.isEmpty()) {
            return;
        }
        ObjectNode place = places.get(random.nextInt(places.size()));
        List<String> names = new ArrayList<>();
        place.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() || random.nextInt(10) == 0 ? "surprise" : names.get(random.nextInt(names.size()));
        if (random.nextInt(6) == 0) {
            place.remove(name);
        } else {
            place.set(name, wrong());
        }
    }

    private static void objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(inner -> objects(inner, found));
    }

    private JsonNode wrong() {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(new BigInteger("9223372036854775808"));
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.objectNode().put("surprise", 1);
            case 4 -> NODES.arrayNode().add(1).add("a").addNull();
            case 5 -> NODES.textNode("x".repeat(random.nextInt(100_000)));
            default -> NODES.textNode(texts.odd());
        };
    }

    private static boolean isNullable(JsonNode described, JsonNode schema) {
        return (schema.path("type").isArray() && schema.path("type").toString().contains("null"))
                || described.path("anyOf").toString().contains("\"null\"");
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return type.asText();
    }
}
