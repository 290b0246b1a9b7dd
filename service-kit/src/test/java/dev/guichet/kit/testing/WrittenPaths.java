package dev.guichet.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What of a service's document is written to by somebody who is signed in. Strangers have no keys.
public final class WrittenPaths {
    private static final List<String> WRITES = List.of("post", "put", "patch", "delete");

    private WrittenPaths() {}

    /// @param service as its document is called, such as `ticket`
    public static List<String> of(String service) {
        return read(Path.of("../docs/reference/openapi/" + service + ".json")).path("paths").properties().stream()
                .filter(path -> operations(path.getValue())
                        .anyMatch(
                                operation -> !operation.path("x-guichet-public").asBoolean()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<JsonNode> operations(JsonNode path) {
        return WRITES.stream().filter(path::has).map(path::get);
    }

    private static JsonNode read(Path document) {
        try {
            return new ObjectMapper().readTree(document.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
