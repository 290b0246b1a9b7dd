package dev.guichet.endtoend.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the system said it had done, as its clients wrote it down.
final class Acknowledged {
    /// @param texts of the messages that were acknowledged, in order
    record Opened(long number, Script script, List<String> texts, List<Long> messages) {}

    private final Map<Long, Opened> tickets = new ConcurrentHashMap<>();

    Opened opened(JsonNode answer, Script script, String text) {
        var opened = new Opened(
                answer.path("number").asLong(),
                script,
                new CopyOnWriteArrayList<>(List.of(text)),
                new CopyOnWriteArrayList<>());
        if (tickets.put(opened.number(), opened) != null) {
            throw new AssertionError("two creations were answered with ticket " + opened.number());
        }
        return opened;
    }

    void replied(Opened ticket, JsonNode answer, String text) {
        ticket.texts().add(text);
        ticket.messages().add(answer.path("id").asLong());
    }

    Map<Long, Opened> tickets() {
        return tickets;
    }

    int replies() {
        return tickets.values().stream().mapToInt(one -> one.messages().size()).sum();
    }
}
