package dev.guichet.endtoend.fuzz;

import dev.guichet.endtoend.input.OpenApi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call as it goes over the wire.
///
/// @param caller name of who makes it
/// @param target path and query, escaped, without `/api/v1`
record FuzzCall(
        Operation operation, String caller, String target, byte @Nullable [] body, Map<String, String> headers) {
    private static final int SHOWN = 300;

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return caller + ": " + operation.method() + " " + shortly(target) + " " + headers + " " + shortly(sent);
    }

    private static String shortly(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
