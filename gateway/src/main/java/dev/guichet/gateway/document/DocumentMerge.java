package dev.guichet.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.gateway.route.UpstreamService;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes one OpenAPI document of the services' own: paths side by side, components told apart, and what the
/// gateway adds to every call.
final class DocumentMerge {

    /// Names the service that answers an operation; the gateway routes by it.
    static final String SERVICE = "x-guichet-service";

    /// Present and true where only an operator may call.
    static final String OPERATOR = "x-guichet-operator";

    /// Present and true where anybody may call, without a token; services write it.
    static final String PUBLIC = "x-guichet-public";

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");

    private final Map<UpstreamService, ObjectNode> documents;
    private final ComponentNames names;
    private final ObjectNode merged;
    private final Set<String> operationIds = new TreeSet<>();

    private DocumentMerge(Map<UpstreamService, ObjectNode> documents, ObjectNode frame) {
        this.documents = documents;
        this.names = new ComponentNames(documents);
        this.merged = frame.deepCopy();
    }

    /// Merges the documents into a copy of the frame, which brings info, security and the answers of the
    /// gateway itself.
    static ObjectNode of(Map<UpstreamService, ObjectNode> documents, ObjectNode frame) {
        return new DocumentMerge(documents, frame).merge();
    }

    private ObjectNode merge() {
        documents.forEach(this::components);
        var paths = new TreeMap<String, JsonNode>();
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> path(service, path.getKey(), (ObjectNode) path.getValue(), paths)));
        merged.putObject("paths").setAll(paths);
        documents.forEach(this::tags);
        return merged;
    }

    private void components(UpstreamService service, ObjectNode document) {
        document.path("components").properties().forEach(section -> {
            if (section.getKey().equals("securitySchemes")) {
                return;
            }
            var target = merged.withObjectProperty("components").withObjectProperty(section.getKey());
            section.getValue()
                    .properties()
                    .forEach(component -> target.set(
                            names.of(service, section.getKey(), component.getKey()),
                            names.translate(service, component.getValue())));
        });
    }

    private void path(UpstreamService service, String path, ObjectNode item, Map<String, JsonNode> paths) {
        var deadLetters = DeadLetterPaths.isOne(path);
        var outside = DeadLetterPaths.of(service, path);
        var translated = (ObjectNode) names.translate(service, item);
        if (deadLetters) {
            DeadLetterPaths.fix(translated);
        }
        translated.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                operation(service, entry.getKey(), (ObjectNode) entry.getValue(), deadLetters);
            }
        });
        var before = paths.put(outside, translated);
        if (before != null) {
            join(outside, (ObjectNode) before, translated);
        }
    }

    /// Two services may each answer some methods of one path, never the same one.
    private static void join(String path, ObjectNode before, ObjectNode item) {
        before.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey()) && item.has(entry.getKey())) {
                throw new IllegalStateException("two services document " + entry.getKey() + " " + path);
            }
            item.set(entry.getKey(), entry.getValue());
        });
    }

    private void operation(UpstreamService service, String method, ObjectNode operation, boolean operatorOnly) {
        operation.put(SERVICE, service.id());
        if (operatorOnly) {
            DeadLetterPaths.fix(operation);
            operation.put(OPERATOR, true);
        }
        boolean open = operation.path(PUBLIC).asBoolean(false);
        operation.remove("security");
        if (open) {
            operation.putArray("security");
        }
        var id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            var own = service.id() + Character.toUpperCase(id.charAt(0)) + id.substring(1);
            operationIds.add(own);
            operation.put("operationId", own);
        }
        var responses = operation.withObjectProperty("responses");
        if (open) {
            responses.remove("401");
        } else {
            answer(responses, "401", "Unauthenticated");
        }
        answer(responses, "429", "RateLimited");
        if (!method.equals("get")) {
            answer(responses, "502", "AnswerLost");
        }
        answer(responses, "503", "Unavailable");
        answer(responses, "504", "TooSlow");
        if (operation.has("requestBody")) {
            answer(responses, "413", "TooLarge");
        }
    }

    private static void answer(ObjectNode responses, String status, String component) {
        if (!responses.path(status).has("content") && !responses.path(status).has("$ref")) {
            responses.putObject(status).put("$ref", "#/components/responses/" + component);
        }
    }

    private void tags(UpstreamService service, ObjectNode document) {
        ArrayNode tags = merged.withArrayProperty("tags");
        document.path("tags").forEach(tag -> {
            for (var known : tags) {
                if (known.path("name").equals(tag.path("name"))) {
                    return;
                }
            }
            tags.add(tag);
        });
    }
}
