package dev.guichet.ticket.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The conflicts of the published document: operation and code, such as `POST /desks DESK_SLUG_TAKEN`.
final class Documented {
    private static final Path PUBLISHED = Path.of("../docs/reference/openapi/ticket.json");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b");

    private Documented() {}

    static Set<String> conflicts() throws IOException {
        JsonNode document = new ObjectMapper().readTree(PUBLISHED.toFile());
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> codes(operation.getValue())
                                .map(code -> operation.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replace("/api/v1", "") + " " + code)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> codes(JsonNode operation) {
        String told = operation.at("/responses/409/description").asText();
        return CODE.matcher(told).results().map(MatchResult::group);
    }
}
