package dev.guichet.endtoend.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import java.util.List;

/// A ticket by its number, and what is said and done to it through the API.
public record Ticket(long number) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static Ticket of(Answer answer) {
        return new Ticket(answer.body().path("number").asLong());
    }

    public JsonNode seenBy(Person person) {
        return person.api().get(path()).expect(200).body();
    }

    /// A public reply; the answer is the message.
    public JsonNode reply(Person by, String text) {
        return by.api()
                .post(path() + "/messages", Json.object("text", text))
                .expect(201)
                .body();
    }

    public JsonNode reply(Person by, String text, String then) {
        return by.api()
                .post(path() + "/messages", Json.object("text", text, "then", then))
                .expect(201)
                .body();
    }

    public JsonNode note(Person by, String text) {
        return by.api()
                .post(path() + "/messages", Json.object("text", text, "visibility", "internal"))
                .expect(201)
                .body();
    }

    public JsonNode status(Person by, String status, String reason) {
        return done(by, "/status", Json.object("status", status, "reason", reason));
    }

    public JsonNode ask(Person by) {
        return done(by, "/status", Json.object("status", "pending"));
    }

    public JsonNode solve(Person by, String text) {
        return done(by, "/solution", Json.object("text", text));
    }

    public JsonNode approve(Person by) {
        return done(by, "/solution/approval", Json.object());
    }

    public JsonNode refuse(Person by, String reason) {
        return done(by, "/solution/refusal", Json.object("reason", reason));
    }

    public JsonNode undo(Person by) {
        return done(by, "/undo", Json.object());
    }

    /// Messages as `person` reads them, oldest first.
    public List<JsonNode> messages(Person person) {
        return items(person, "/messages");
    }

    public List<JsonNode> timeline(Person person) {
        return items(person, "/timeline");
    }

    /// Timers of every episode that has any.
    public List<JsonNode> timers(Person person) {
        return Json.list(person.api().get(path() + "/sla").expect(200).body().path("timers"));
    }

    /// Timers in this state, as `rule@episode`.
    public List<String> timers(String state) {
        return timers(Person.AGENT).stream()
                .filter(timer -> timer.path("state").asText().equals(state))
                .map(timer -> timer.path("rule").asText() + "@"
                        + timer.path("episode").asLong())
                .sorted()
                .toList();
    }

    public List<JsonNode> deliveries() {
        return Json.list(Person.AGENT
                .api()
                .get("/deliveries?limit=200&ticket=" + number)
                .expect(200)
                .body()
                .path("items"));
    }

    public void becomes(String status) {
        await().alias("ticket " + number + " becomes " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(seenBy(Person.AGENT).path("status").asText()).isEqualTo(status));
    }

    private JsonNode done(Person by, String command, Object body) {
        return by.api().post(path() + command, body).expect(200).body();
    }

    /// The API lists newest first; ids say nothing about order, since replicas take them in blocks.
    private List<JsonNode> items(Person person, String path) {
        return Json.list(person.api()
                        .get(path() + path + "?limit=200")
                        .expect(200)
                        .body()
                        .path("items"))
                .reversed();
    }

    private String path() {
        return "/tickets/" + number;
    }
}
