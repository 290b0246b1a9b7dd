package dev.guichet.gateway.route;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One segment of the known paths: words first, then whatever stands for a parameter.
final class PathNode {

    private final Map<String, PathNode> words = new HashMap<>();
    private @Nullable PathNode parameter;
    private @Nullable String template;
    private final SortedMap<String, Route> byMethod = new TreeMap<>();

    PathNode child(String segment) {
        if (segment.startsWith("{")) {
            if (parameter == null) {
                parameter = new PathNode();
            }
            return parameter;
        }
        return words.computeIfAbsent(segment, word -> new PathNode());
    }

    void answers(String method, Route route) {
        template = route.template();
        if (byMethod.put(method, route) != null) {
            throw new IllegalStateException("two services answer " + method + " " + route.template());
        }
    }

    /// The node these segments lead to, from the one at `index` on; null when none does.
    @Nullable
    PathNode find(String[] segments, int index) {
        if (index == segments.length) {
            return template == null ? null : this;
        }
        var word = words.get(segments[index]);
        var found = word == null ? null : word.find(segments, index + 1);
        if (found == null && parameter != null && !segments[index].isEmpty()) {
            found = parameter.find(segments, index + 1);
        }
        return found;
    }

    Match match(String method) {
        var route = byMethod.get(method);
        if (route == null && method.equals("HEAD")) {
            route = byMethod.get("GET");
        }
        if (route != null) {
            return new Match.Found(route);
        }
        return template == null
                ? new Match.Nothing()
                : new Match.OtherMethods(template, new java.util.TreeSet<>(byMethod.keySet()));
    }
}
