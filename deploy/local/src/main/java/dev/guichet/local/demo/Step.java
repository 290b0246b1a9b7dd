package dev.guichet.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guichet.local.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// One step of the demo; `deploy/local/demo/README.md` says what its fields mean.
record Step(Path file, JsonNode content) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The steps of a file: one, or several in an array.
    static List<Step> read(Path file) {
        try {
            JsonNode content = JSON.readTree(file.toFile());
            return content.isArray()
                    ? StreamSupport.stream(content.spliterator(), false)
                            .map(step -> new Step(file, step))
                            .toList()
                    : List.of(new Step(file, content));
        } catch (IOException e) {
            throw new UserError("The demo's file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    String title() {
        return content.path("title").asText();
    }

    String user() {
        return content.path("as").asText();
    }

    String method() {
        return content.path("call").asText().split(" ", 2)[0];
    }

    String path() {
        return content.path("call").asText().split(" ", 2)[1];
    }

    JsonNode body() {
        return content.path("body");
    }

    JsonNode lookups() {
        return content.path("with");
    }

    boolean eventually() {
        return content.path("eventually").asBoolean();
    }

    JsonNode doneWhen() {
        return content.path("doneWhen");
    }

    /// The same step with what was looked up in the place of each `{name}`; a text that is nothing else takes on the
    /// value's own type.
    Step filled(Map<String, JsonNode> values) {
        return new Step(file, filled(content, values));
    }

    private static JsonNode filled(JsonNode node, Map<String, JsonNode> values) {
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue(), values)));
            return object;
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(element -> array.add(filled(element, values)));
            return array;
        }
        return node.isTextual() ? filled(node.asText(), values) : node;
    }

    private static JsonNode filled(String text, Map<String, JsonNode> values) {
        String result = text;
        for (var value : values.entrySet()) {
            String placeholder = "{" + value.getKey() + "}";
            if (text.equals(placeholder)) {
                return value.getValue();
            }
            result = result.replace(placeholder, value.getValue().asText());
        }
        return TextNode.valueOf(result);
    }
}
