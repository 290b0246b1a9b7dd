package dev.guichet.kit.testing.unseen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody was answered, call after call, without what two worlds cannot share: ids become the order in which
/// they appeared, times the order in which they lie. Versions stay what they are.
final class Transcript {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> IDS = Set.of(
            "id",
            "number",
            "root",
            "parent",
            "person",
            "followUpOf",
            "followUp",
            "followUps",
            "formId",
            "path",
            "organization",
            "ticket");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern WORLD = Pattern.compile("w[0-9a-f]{32}");
    private static final Pattern EVENT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /// As tests choose them at random; not the fraction of a second.
    private static final Pattern RANDOM_ID = Pattern.compile("\\d{9,}(?![\\dZ])");
    private static final Pattern CURSOR = Pattern.compile("(?<=cursor=)[^&>]+");
    private static final Pattern ID_IN_PATH = Pattern.compile("/([a-z-]+)/(\\d+)");
    private static final Pattern TICKET_IN_WORDS = Pattern.compile("(?<= ticket )\\d+");
    private static final int SIGNATURE_BYTES = 16;

    private final Set<String> chance;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<Instant> times = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();

    /// @param chance members whose times are not compared
    Transcript(Set<String> chance) {
        this.chance = chance;
    }

    /// @param asked the question with its names, the same in both worlds
    void add(String asked, Response answer) {
        StringBuilder said = new StringBuilder(asked).append("\n  ").append(answer.statusCode());
        answer.headers().asList().stream()
                .filter(header -> !Set.of("date", "content-length").contains(lower(header)))
                .sorted((a, b) -> lower(a).compareTo(lower(b)))
                .forEach(header -> said.append("\n  ")
                        .append(lower(header))
                        .append(": ")
                        .append(text(linked(header.getValue(), asked))));
        lines.add(said.append("\n  ").append(body(answer.asString(), asked)).toString());
    }

    List<String> lines() {
        Map<String, String> ranks = new HashMap<>();
        for (Instant time : times) {
            ranks.put(time.toString(), "@" + ranks.size());
        }
        return lines.stream()
                .map(line -> TIME.matcher(line).replaceAll(found -> ranks.get(found.group())))
                .toList();
    }

    private static String lower(Header header) {
        return header.getName().toLowerCase(Locale.ROOT);
    }

    private String body(String text, String asked) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text(text);
        }
        try {
            return shared("", "", JSON.readTree(text), asked).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param of the member that the value is in
    private JsonNode shared(String of, String name, JsonNode value, String asked) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof ObjectNode object) {
            ObjectNode all = nodes.objectNode();
            // Of `/me`: the tenants that other tests made.
            object.remove("roots");
            object.properties()
                    .forEach(each -> all.set(each.getKey(), shared(name, each.getKey(), each.getValue(), asked)));
            return all;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode all = nodes.arrayNode();
            array.forEach(each -> all.add(shared(of, name, each, asked)));
            return all;
        }
        if (value.isNumber() && IDS.contains(name)) {
            return nodes.textNode(id(resource(asked) + of + "." + name, value.asText()));
        }
        if (value.isTextual() && chance.contains(name)) {
            return nodes.textNode("at some time");
        }
        if (value.isTextual() && name.equals("detail")) {
            return nodes.textNode(TICKET_IN_WORDS
                    .matcher(text(value.asText()))
                    .replaceAll(found -> id("ticket in words", found.group())));
        }
        if (value.isTextual()) {
            return nodes.textNode(name.equals("next") ? cursor(value.asText(), asked) : text(value.asText()));
        }
        return value;
    }

    private String linked(String header, String asked) {
        String unsealed = CURSOR.matcher(header).replaceAll(found -> cursor(found.group(), asked));
        return ID_IN_PATH
                .matcher(unsealed)
                .replaceAll(found -> "/" + found.group(1) + "/" + id("path of " + found.group(1), found.group(2)));
    }

    /// Signed and not hidden: whoever has one reads where it goes on. In a timeline that is a version.
    private String cursor(String sealed, String asked) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        String payload = new String(Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES), StandardCharsets.UTF_8);
        return asked.contains("/timeline") || asked.contains("/versions") ? payload : id("cursor", payload);
    }

    private static String resource(String asked) {
        return asked.substring(asked.indexOf('/'), asked.indexOf(','));
    }

    /// Two things of different kinds may share an id in one world and not in the other.
    private String id(String kind, String number) {
        return ids.computeIfAbsent(kind + " " + number, first -> "#" + ids.size());
    }

    private String text(String text) {
        Matcher found = TIME.matcher(text);
        StringBuilder canonical = new StringBuilder();
        while (found.find()) {
            Instant time = Instant.parse(found.group());
            times.add(time);
            found.appendReplacement(canonical, time.toString());
        }
        found.appendTail(canonical);
        String known = WORLD.matcher(canonical).replaceAll("world");
        String told = EVENT.matcher(known).replaceAll(event -> id("event", event.group()));
        return RANDOM_ID.matcher(told).replaceAll(number -> id("random", number.group()));
    }
}
