package dev.guichet.ticket.form.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// `$ref` inside one document: `#/$defs/address`.
public final class References {
    private References() {}

    public static boolean isLocal(String reference) {
        return reference.equals("#") || reference.startsWith("#/");
    }

    public static Optional<ObjectNode> resolved(ObjectNode root, String reference) {
        if (!isLocal(reference)) {
            return Optional.empty();
        }
        try {
            String pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            JsonNode target = root.at(JsonPointer.compile(pointer));
            return target instanceof ObjectNode schema ? Optional.of(schema) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What a schema refers to, if it does.
    public static Optional<ObjectNode> of(ObjectNode schema, ObjectNode root) {
        JsonNode reference = schema.path("$ref");
        return reference.isTextual() ? resolved(root, reference.textValue()) : Optional.empty();
    }
}
