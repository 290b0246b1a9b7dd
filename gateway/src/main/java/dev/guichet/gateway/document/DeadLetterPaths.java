package dev.guichet.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.gateway.route.UpstreamService;
import java.util.Iterator;

/// Every service documents its dead letters at the same path, with its own name as a parameter. In one document
/// the name is a word of the path, so that each path has one service.
final class DeadLetterPaths {

    private static final String SHARED = "/api/v1/dead-letters";
    private static final String PARAMETER = "service";

    private DeadLetterPaths() {}

    static boolean isOne(String path) {
        return path.equals(SHARED) || path.startsWith(SHARED + "/");
    }

    /// `/api/v1/dead-letters/{service}/{id}` of ticket becomes `/api/v1/dead-letters/ticket/{id}`.
    static String of(UpstreamService service, String path) {
        return path.replace("{" + PARAMETER + "}", service.id());
    }

    /// Drops the parameter that is a word now, from a path or an operation.
    static void fix(ObjectNode described) {
        if (described.get("parameters") instanceof ArrayNode parameters) {
            for (Iterator<JsonNode> each = parameters.iterator(); each.hasNext(); ) {
                var parameter = each.next();
                if (parameter.path("in").asText().equals("path")
                        && parameter.path("name").asText().equals(PARAMETER)) {
                    each.remove();
                }
            }
        }
    }
}
