package dev.guichet.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What of a released schema a later one broke: for a consumer of then reading events of now, or the reverse.
final class SchemaGrowth {
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaGrowth(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaks(JsonNode before, JsonNode after) {
        var growth = new SchemaGrowth(before, after);
        growth.compare("", before, after);
        return growth.breaks;
    }

    private void compare(String at, JsonNode was, JsonNode is) {
        if (was.has("$ref")
                && !compared.add(
                        was.path("$ref").asText() + " > " + is.path("$ref").asText())) {
            return;
        }
        JsonNode old = resolve(before, was);
        JsonNode now = resolve(after, is);
        sameTypes(at, old, now);
        enumOnlyGrows(at, old, now);
        properties(at, old, now);
        alternatives(at, old, now);
        if (old.has("items")) {
            compare(at + "/*", old.path("items"), now.path("items"));
        }
    }

    private void properties(String at, JsonNode old, JsonNode now) {
        old.path("properties").properties().forEach(property -> {
            JsonNode still = now.path("properties").path(property.getKey());
            if (still.isMissingNode()) {
                breaks.add(at + "/" + property.getKey() + " was removed");
            } else {
                compare(at + "/" + property.getKey(), property.getValue(), still);
            }
        });
        Set<String> required = texts(now.path("required"));
        Set<String> wasRequired = texts(old.path("required"));
        required.stream()
                .filter(name -> !wasRequired.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " became required: events already published lack it"));
        wasRequired.stream()
                .filter(name -> !required.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " is no longer required: consumers count on it"));
    }

    private void enumOnlyGrows(String at, JsonNode old, JsonNode now) {
        Set<String> gone = texts(old.path("enum"));
        gone.removeAll(texts(now.path("enum")));
        if (!gone.isEmpty()) {
            breaks.add(at + " no longer knows " + gone);
        }
    }

    private void sameTypes(String at, JsonNode old, JsonNode now) {
        if (!texts(old.path("type")).equals(texts(now.path("type")))
                || !old.path("format").equals(now.path("format"))) {
            breaks.add(at + " changed its type");
        }
    }

    private void alternatives(String at, JsonNode old, JsonNode now) {
        for (String keyword : List.of("anyOf", "allOf")) {
            if (old.path(keyword).size() != now.path(keyword).size()) {
                breaks.add(at + " changed its alternatives");
                continue;
            }
            for (int i = 0; i < old.path(keyword).size(); i++) {
                compare(at, old.path(keyword).path(i), now.path(keyword).path(i));
            }
        }
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        var texts = new TreeSet<String>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(one -> texts.add(one.asText()));
        } else if (!oneOrMany.isMissingNode()) {
            texts.add(oneOrMany.asText());
        }
        return texts;
    }
}
