package dev.guichet.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What exists, by the name that a path's parameter or a body's member has for it. It grows by what calls make.
final class Known {
    private static final Map<String, String> COLLECTIONS = Map.of(
            "/tickets", "number",
            "/persons", "person",
            "/desks", "desk",
            "/organizations", "organization",
            "/categories", "category",
            "/forms", "form");

    /// Members that name something by another name than paths do.
    private static final Map<String, String> ALIASES = Map.of(
            "parent", "organization",
            "followUpOf", "number",
            "ticket", "number",
            "assignee", "person",
            "requester", "person");

    private final Map<String, List<JsonNode>> values = new HashMap<>();
    private final Random random;

    Known(Random random) {
        this.random = random;
    }

    void add(String name, Object value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(Json.object("value", value).path("value"));
    }

    boolean has(String name) {
        return values.containsKey(ALIASES.getOrDefault(name, name));
    }

    JsonNode one(String name) {
        List<JsonNode> all = values.getOrDefault(ALIASES.getOrDefault(name, name), List.of());
        return all.get(random.nextInt(all.size()));
    }

    /// Remembers what a call has made.
    void learn(FuzzCall call, Answer answer) {
        String name = COLLECTIONS.get(call.operation().path());
        if (answer.status() == 201 && name != null) {
            values.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(answer.body().path(name.equals("number") ? "number" : "id"));
        }
    }
}
