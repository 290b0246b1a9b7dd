package dev.guichet.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/// Whether an answer holds at least what was expected; it may hold more.
final class Expected {
    private Expected() {}

    static boolean holds(JsonNode found, JsonNode expected) {
        if (expected.isObject()) {
            return found.isObject()
                    && expected.properties().stream()
                            .allMatch(field -> holds(found.path(field.getKey()), field.getValue()));
        }
        if (expected.isArray()) {
            return StreamSupport.stream(expected.spliterator(), false)
                    .allMatch(element -> StreamSupport.stream(found.spliterator(), false)
                            .anyMatch(candidate -> holds(candidate, element)));
        }
        return found.equals(expected);
    }
}
