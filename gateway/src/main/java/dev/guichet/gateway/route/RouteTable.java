package dev.guichet.gateway.route;

import java.util.Locale;

/// The paths of the merged document, and no others (D14): what is not described does not exist.
public final class RouteTable {

    private static final Match NOTHING = new Match.Nothing();

    private final PathNode root = new PathNode();
    private int size;

    /// Adds an operation of a service.
    public void add(String method, Route route) {
        var node = root;
        for (var segment : segments(route.template())) {
            node = node.child(segment);
        }
        node.answers(method.toUpperCase(Locale.ROOT), route);
        size++;
    }

    /// Finds where a call with this method and routed path goes.
    public Match match(String method, String path) {
        var node = root.find(segments(path), 0);
        return node == null ? NOTHING : node.match(method);
    }

    /// How many operations are known.
    public int size() {
        return size;
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }
}
