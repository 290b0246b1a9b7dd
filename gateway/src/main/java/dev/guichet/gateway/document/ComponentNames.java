package dev.guichet.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guichet.gateway.route.UpstreamService;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Names of components when several documents become one: what is the same keeps its name, what only has the
/// same name gets its service's before it.
final class ComponentNames {

    private static final String PREFIX = "#/components/";

    private final Map<UpstreamService, ObjectNode> documents;

    /// `schemas/Page` and the like, by service, whose name had to change.
    private final Map<UpstreamService, Set<String>> renamed = new HashMap<>();

    ComponentNames(Map<UpstreamService, ObjectNode> documents) {
        this.documents = documents;
        documents.keySet().forEach(service -> renamed.put(service, new TreeSet<>()));
        while (renameOnce()) {
            // Two schemas that read alike differ once what they refer to was renamed: again, until nothing changes.
        }
    }

    /// The name this component of a service has in the merged document.
    String of(UpstreamService service, String section, String name) {
        return renamedIn(service).contains(section + "/" + name) ? capital(service) + name : name;
    }

    /// A copy of a part of a service's document with all its references under their merged names.
    JsonNode translate(UpstreamService service, JsonNode part) {
        if (part instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), translate(service, entry)));
            return copy;
        }
        if (part.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            part.forEach(item -> copy.add(translate(service, item)));
            return copy;
        }
        return part;
    }

    private JsonNode translate(UpstreamService service, Map.Entry<String, JsonNode> entry) {
        var value = entry.getValue();
        if (entry.getKey().equals("$ref") && value.isTextual()) {
            return TextNode.valueOf(reference(service, value.textValue()));
        }
        return translate(service, value);
    }

    String reference(UpstreamService service, String reference) {
        if (!reference.startsWith(PREFIX)) {
            return reference;
        }
        var parts = reference.substring(PREFIX.length()).split("/", 2);
        return PREFIX + parts[0] + "/" + of(service, parts[0], parts[1]);
    }

    private boolean renameOnce() {
        var seen = new HashMap<String, JsonNode>();
        var clashes = new TreeSet<String>();
        documents.forEach((service, document) -> document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    var key = section.getKey() + "/" + component.getKey();
                    var first = seen.putIfAbsent(key, translate(service, component.getValue()));
                    if (first != null && !first.equals(translate(service, component.getValue()))) {
                        clashes.add(key);
                    }
                })));
        var changed = false;
        for (var service : documents.keySet()) {
            for (var clash : clashes) {
                changed |= has(service, clash) && renamedIn(service).add(clash);
            }
        }
        return changed;
    }

    private boolean has(UpstreamService service, String key) {
        var parts = key.split("/", 2);
        var document = documents.get(service);
        return document != null && document.path("components").path(parts[0]).has(parts[1]);
    }

    private Set<String> renamedIn(UpstreamService service) {
        return renamed.getOrDefault(service, Set.of());
    }

    private static String capital(UpstreamService service) {
        return service.name().charAt(0) + service.id().substring(1).toLowerCase(Locale.ROOT);
    }
}
