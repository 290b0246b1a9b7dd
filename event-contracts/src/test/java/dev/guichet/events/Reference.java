package dev.guichet.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.events.EventCatalog.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The page `docs/reference/events.md`.
final class Reference {
    private static final String HEAD = """
            # Events

            Written from the records of `event-contracts` by its tests; do not edit (see CONTRIBUTING, "add an event").

            Services tell each other what happened over Kafka: CloudEvents 1.0 in binary mode, so the attributes are headers
            (`ce_id`, `ce_type`, `ce_source`, `ce_subject`, `ce_time`, `ce_guichetroot`, `ce_specversion`, `content-type`) and the
            value is JSON. The `type` is `guichet.<name>.v1`. Schemas and a sample of each event are in `event-contracts/src/main/resources`, next to the
            AsyncAPI document. Delivery is at least once and in order per key: deduplicate on `eventId`, and ignore an event
            whose `version` is not above the last one you applied. Ignore types and fields you do not know.

            """;

    private Reference() {}

    static String page() {
        var page = new StringBuilder(HEAD);
        page.append("| type | topic | key | when | fields beside `meta` |\n|---|---|---|---|---|\n");
        EventCatalog.events().forEach(event -> page.append(row(event)));
        page.append("\n## Topics\n\n| topic | published by | key |\n|---|---|---|\n");
        for (Family family : Family.values()) {
            page.append("| `%s` | %s | %s |\n".formatted(family.topic, family.producer, family.key));
        }
        page.append("\n## Events\n");
        EventCatalog.events().forEach(event -> page.append(section(event.getSimpleName(), Schemas.of(event))));
        page.append("\n## What they are made of\n");
        parts().forEach((name, schema) -> page.append(section(name, schema)));
        page.append("\n## Names on the wire\n\n| type | values |\n|---|---|\n");
        names().forEach((name, schema) -> page.append("| %s | %s |\n".formatted(name, type(schema))));
        return page.toString();
    }

    private static String row(Class<?> event) {
        Family family = EventCatalog.family(event);
        String fields = names(Schemas.of(event).path("properties"))
                .filter(name -> !name.equals("meta"))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return "| `%s` | `%s` | %s | %s | %s |\n"
                .formatted(
                        EventCatalog.type(event),
                        family.topic,
                        family.key,
                        RecordDoc.of(event).summary(),
                        fields);
    }

    private static Map<String, JsonNode> parts() {
        return definitions("properties");
    }

    private static Map<String, JsonNode> names() {
        return definitions("enum");
    }

    private static Map<String, JsonNode> definitions(String having) {
        var parts = new LinkedHashMap<String, JsonNode>();
        EventCatalog.events()
                .forEach(event -> Schemas.of(event).path("$defs").properties().forEach(part -> {
                    if (part.getValue().has(having)) {
                        parts.putIfAbsent(part.getKey().replace("-nullable", ""), part.getValue());
                    }
                }));
        return parts;
    }

    private static String section(String name, JsonNode schema) {
        var text = new StringBuilder("\n### %s\n\n%s\n\n| field | type | |\n|---|---|---|\n"
                .formatted(name, schema.path("description").asText()));
        schema.path("properties")
                .properties()
                .forEach(field -> text.append("| `%s` | %s | %s |\n"
                        .formatted(
                                field.getKey(),
                                type(field.getValue()),
                                field.getValue().path("description").asText())));
        return text.toString();
    }

    /// `integer`, `string (date-time)`, `open \| pending`, `PersonRef or null`, `list of DeskMember`.
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asText().replace("#/$defs/", "").replace("-nullable", " or null");
        }
        if (schema.has("anyOf")) {
            return all(schema.path("anyOf")).map(Reference::type).collect(Collectors.joining(" or "));
        }
        if (schema.has("allOf")) {
            return all(schema.path("allOf"))
                    .filter(one -> one.has("$ref"))
                    .map(Reference::type)
                    .collect(Collectors.joining());
        }
        if (schema.has("enum")) {
            return all(schema.path("enum"))
                    .map(value -> value.isNull() ? "null" : "`" + value.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        List<String> types = new ArrayList<>();
        if (schema.path("type").isArray()) {
            all(schema.path("type")).map(JsonNode::asText).forEach(types::add);
        } else {
            types.add(schema.path("type").asText());
        }
        String format = schema.path("format").asText();
        boolean telling = format.equals("date-time") || format.equals("uuid");
        return String.join(" or ", types) + (telling ? " (" + format + ")" : "");
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }
}
