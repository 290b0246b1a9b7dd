package dev.guichet.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.guichet.events.EventCatalog.Family;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The AsyncAPI document: topics, CloudEvents headers and messages, each message pointing at its schema.
final class AsyncApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private AsyncApi() {}

    static String document() {
        var document = object(
                "asyncapi", "3.0.0",
                "id", "urn:dev:guichet:events",
                "info", info(),
                "defaultContentType", "application/json",
                "channels", channels(),
                "operations", operations(),
                "components", object("messages", messages(), "schemas", object("CloudEvent", cloudEvent())));
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> info() {
        return object(
                "title",
                "Guichet events",
                "version",
                "1.0.0",
                "description",
                "What the services of Guichet tell each other over Kafka: CloudEvents 1.0 in binary mode,"
                        + " attributes in headers, JSON in the value. Fields may be added; ignore those you do not know.",
                "license",
                object("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0.txt"));
    }

    private static Map<String, Object> channels() {
        return forEach(
                List.of(Family.values()),
                family -> family.channel,
                family -> object(
                        "address",
                        family.topic,
                        "description",
                        "Published by " + family.producer + " only. The key is " + family.key + ".",
                        "messages",
                        forEach(
                                family.events(),
                                Class::getSimpleName,
                                event -> ref("#/components/messages/" + event.getSimpleName())),
                        "bindings",
                        object(
                                "kafka",
                                object(
                                        "topic", family.topic,
                                        "partitions", Topics.PARTITIONS,
                                        "topicConfiguration",
                                                object(
                                                        "cleanup.policy",
                                                        List.of(family == Family.DIRECTORY ? "compact" : "delete"))))));
    }

    private static Map<String, Object> operations() {
        return forEach(
                List.of(Family.values()),
                family -> "publish-" + family.channel,
                family -> object(
                        "action",
                        "send",
                        "channel",
                        ref("#/channels/" + family.channel),
                        "summary",
                        family.producer + " publishes, through its outbox, in order per key."));
    }

    private static Map<String, Object> messages() {
        return forEach(
                EventCatalog.events(),
                Class::getSimpleName,
                event -> object(
                        "name", EventCatalog.type(event),
                        "title", event.getSimpleName(),
                        "summary", RecordDoc.of(event).summary(),
                        "contentType", "application/json",
                        "headers",
                                object(
                                        "allOf",
                                        List.of(
                                                ref("#/components/schemas/CloudEvent"),
                                                object(
                                                        "type",
                                                        "object",
                                                        "properties",
                                                        object("ce_type", object("const", EventCatalog.type(event)))))),
                        "payload", ref("./schemas/" + EventCatalog.fileName(event)),
                        "bindings",
                                object(
                                        "kafka",
                                        object(
                                                "key",
                                                object(
                                                        "type",
                                                        "string",
                                                        "description",
                                                        EventCatalog.family(event).key)))));
    }

    private static Map<String, Object> cloudEvent() {
        return object(
                "type", "object",
                "required", List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type"),
                "properties",
                        object(
                                "ce_specversion", object("const", "1.0"),
                                "ce_id", text("The `eventId`: consumers deduplicate on it."),
                                "ce_source",
                                        text("The service that published it, for example `/guichet/ticket-service`."),
                                "ce_type", text("`guichet.<RecordName>.v1`; a type you do not know is to be skipped."),
                                "ce_subject", text("The Kafka key again, for consumers that only see headers."),
                                "ce_guichetroot", text("The tenant, a number in digits."),
                                "ce_time", object("type", "string", "format", "date-time"),
                                "content-type", object("const", "application/json")));
    }

    private static Map<String, Object> text(String description) {
        return object("type", "string", "description", description);
    }

    private static Map<String, Object> ref(String target) {
        return object("$ref", target);
    }

    private static <T> Map<String, Object> forEach(
            List<T> things, Function<T, String> name, Function<T, Object> value) {
        var map = new LinkedHashMap<String, Object>();
        things.forEach(thing -> map.put(name.apply(thing), value.apply(thing)));
        return map;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        var all = Arrays.asList(namesAndValues).iterator();
        while (all.hasNext()) {
            map.put((String) all.next(), all.next());
        }
        return map;
    }
}
