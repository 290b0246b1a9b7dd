package dev.guichet.local.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;

/// The body of a MicroProfile readiness answer.
record Readiness(String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The names of the checks that are down, for a person to read; empty when the body is something else.
    String failing() {
        var down = new ArrayList<String>();
        try {
            for (JsonNode check : JSON.readTree(body).path("checks")) {
                if (check.path("status").asText().equals("DOWN")) {
                    down.add(check.path("name").asText());
                }
            }
        } catch (JsonProcessingException notJson) {
            return "";
        }
        return down.isEmpty() ? "" : "(down: " + String.join(", ", down) + ")";
    }
}
