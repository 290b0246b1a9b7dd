package dev.guichet.endtoend.desk;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A desk of its own for a test: nobody else's tickets are in its queue.
public record Desk(String slug, String brand) {
    /// Opened by the administrator of the demo organization, with the agent as its only member.
    public static Desk opened(String purpose, Policy policy) {
        String unique = purpose + "-" + UUID.randomUUID().toString().substring(0, 8);
        var desk = new Desk(unique, unique.toUpperCase(Locale.ROOT));
        Answer root = Person.ADMINISTRATOR.api().get("/me").expect(200);
        Person.ADMINISTRATOR
                .api()
                .post(
                        "/desks",
                        Json.object(
                                "organization",
                                root.body().at("/root/id").asLong(),
                                "slug",
                                desk.slug,
                                "name",
                                "Desk " + unique,
                                "brand",
                                desk.brand,
                                "locale",
                                "fr",
                                "zone",
                                "Europe/Paris"))
                .expect(201);
        desk.join(Person.AGENT, "agent");
        desk.follow(policy);
        return desk;
    }

    public void join(Person person, String role) {
        Person.ADMINISTRATOR
                .api()
                .put("/desks/" + slug + "/members/" + person.id(), Json.object("role", role))
                .expect(200, 201);
    }

    /// Sets the policy, as soon as sla-service has heard of the desk and of who configures it.
    public void follow(Policy policy) {
        await().alias("policy of " + slug)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Person.ADMINISTRATOR
                                .api()
                                .put("/sla/policies/" + slug, policy.json())
                                .expect(200, 403, 404)
                                .status()
                        == 200);
    }

    /// What a requester sends to open a ticket here; add to it what a test is about.
    public ObjectNode request(String subject) {
        return Json.object("subject", subject, "message", Json.object("text", "Texte de " + subject), "desk", slug);
    }

    public Ticket asked(Person requester, String subject) {
        return Ticket.of(requester.api().post("/tickets", request(subject)).expect(201));
    }

    public Ticket asked(Person requester, String subject, Person observer) {
        ObjectNode request = request(subject);
        request.putArray("observers").addObject().put("email", observer.address());
        return Ticket.of(requester.api().post("/tickets", request).expect(201));
    }

    /// Every ticket in the agent's queue of this desk, whatever its status, page after page.
    public List<JsonNode> queue() {
        return listed("queue");
    }

    /// Every ticket of this desk in the agent's archive.
    public List<JsonNode> archive() {
        return listed("archive");
    }

    private List<JsonNode> listed(String view) {
        var all = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode page = Person.AGENT
                    .api()
                    .get("/tickets?view=" + view + "&desk=" + slug + "&limit=200" + cursor)
                    .expect(200)
                    .body();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }
}
