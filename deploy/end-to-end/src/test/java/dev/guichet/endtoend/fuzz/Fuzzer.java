package dev.guichet.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.input.OpenApi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes calls of the document: each operation in turn, in a new order each round, valid in most of its parts.
final class Fuzzer {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /// A longer address is refused before anybody knows what it is.
    private static final int LONGEST = 8_000;

    /// Characters of what nobody would write in an address.
    private static final int ODD = 600;

    private static final List<String> ACCEPTS =
            List.of("*/*", "application/json", "application/problem+json", "application/*;q=0.5", "text/html", "junk");
    private static final List<String> VERSIONS = List.of("\"1\"", "*", "\"0\"", "W/\"1\"", "junk", "\"1\", \"2\"");

    private final List<Operation> operations;
    private final List<Operation> round = new ArrayList<>();
    private final List<String> callers;
    private final Known known;
    private final Random random;
    private final Texts texts;
    private final FuzzBodies bodies;
    private final OpenApi api;

    /// @param callers names of those of the world
    Fuzzer(OpenApi api, Known known, List<String> callers, Random random) {
        this.api = api;
        this.operations = api.operations();
        this.callers = callers;
        this.known = known;
        this.random = random;
        this.texts = new Texts(random);
        this.bodies = new FuzzBodies(api, known, random);
    }

    FuzzCall next() {
        if (round.isEmpty()) {
            round.addAll(operations);
            Collections.shuffle(round, random);
        }
        Operation operation = round.removeLast();
        byte[] body = operation.body() == null || rarely() ? null : bodies.of(operation.body());
        String caller = random.nextInt(3) == 0 ? oneOf(callers) : FuzzWorld.whoMay(operation);
        return new FuzzCall(operation, caller, target(operation), body, headers(operation, body));
    }

    private String target(Operation operation) {
        String path = path(operation);
        String whole = path + query(operation);
        return whole.length() > LONGEST ? path : whole;
    }

    private String path(Operation operation) {
        return PARAMETER.matcher(operation.path()).replaceAll(found -> {
            String name = found.group(1);
            String value = random.nextInt(10) == 0 || !known.has(name)
                    ? inPath(odd())
                    : known.one(name).asText();
            return java.util.regex.Matcher.quoteReplacement(encoded(value));
        });
    }

    /// An empty segment, and dots, would be the path of something else.
    private static String inPath(String value) {
        return value.isBlank() || value.equals("..") ? "none" : value;
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.query()) {
            if (random.nextInt(5) == 0) {
                pairs.add(pair(parameter));
            }
        }
        if (random.nextInt(25) == 0) {
            pairs.add(encoded(odd()) + "=" + encoded(odd()));
        }
        if (!pairs.isEmpty() && rarely()) {
            pairs.add(pairs.getFirst());
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String pair(JsonNode parameter) {
        String name = parameter.path("name").asText();
        return encoded(name) + "=" + encoded(random.nextInt(3) == 0 ? odd() : valid(name, parameter));
    }

    private String valid(String name, JsonNode parameter) {
        JsonNode schema = parameter.at("/schema/items").isObject()
                ? parameter.at("/schema/items")
                : api.resolve(parameter.path("schema"));
        if (schema.path("enum").isArray()) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        if (known.has(name)) {
            return known.one(name).asText();
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> Integer.toString(random.nextInt(1, 200));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> parameter.path("example").asText("texte");
        };
    }

    private Map<String, String> headers(Operation operation, byte @Nullable [] body) {
        var headers = new HashMap<String, String>();
        headers.put(
                "Guichet-Root",
                rarely() ? oneOf(List.of("0", "junk", "-1")) : known.one("root").asText());
        if (random.nextInt(4) == 0) {
            headers.put("Accept", oneOf(ACCEPTS));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Language", oneOf(List.of("en", "fr", "de, *;q=0.1", "junk;;", "en;q=2")));
        }
        if (operation.changes() && random.nextInt(3) == 0) {
            headers.put("Idempotency-Key", rarely() ? "k".repeat(300) : "fuzz-" + random.nextInt(50));
        }
        if (random.nextInt(6) == 0) {
            headers.put(operation.changes() ? "If-Match" : "If-None-Match", oneOf(VERSIONS));
        }
        if (body != null && rarely()) {
            headers.put(
                    "Content-Type", oneOf(List.of("text/plain", "application/json;charset=utf-16", "application/xml")));
        }
        return headers;
    }

    private String odd() {
        String text = texts.odd();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(ODD, text.codePointCount(0, text.length()))));
    }

    private boolean rarely() {
        return random.nextInt(20) == 0;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
