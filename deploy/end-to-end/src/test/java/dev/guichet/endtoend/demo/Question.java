package dev.guichet.endtoend.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.util.List;

/// What somebody sends to open a ticket, made line by line.
record Question(Person by, ObjectNode body) {
    static Question by(Person person, String subject) {
        return new Question(
                person, Json.object("subject", subject, "message", Json.object("text", "À propos de : " + subject)));
    }

    /// The same with one member more, or another.
    Question with(String member, Object value) {
        ObjectNode more = body.deepCopy();
        more.setAll(Json.object(member, value));
        return new Question(by, more);
    }

    Question form(String slug, JsonNode answers) {
        return with("form", slug).with("fields", answers);
    }

    JsonNode taken() {
        return sent().expect(201).body();
    }

    Ticket opened() {
        return Ticket.of(sent().expect(201));
    }

    Answer refused() {
        return sent().refused(422);
    }

    /// What is wrong with it, as `pointer code`.
    List<String> faults() {
        return Json.list(refused().body().path("violations")).stream()
                .map(one ->
                        one.path("pointer").asText() + " " + one.path("code").asText())
                .sorted()
                .toList();
    }

    private Answer sent() {
        return by.api().post("/tickets", body);
    }
}
