package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.OPERATOR;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Things that exist, so that a call is wrong in one way only.
public record Things(Desk desk, Ticket ticket, Map<String, String> ids) {
    public static Things made() {
        Desk desk = Desk.opened("input", Policy.DAYS);
        Ticket ticket = desk.asked(REQUESTER, "Entrées");
        JsonNode message = ticket.reply(AGENT, "Lesquelles ?");
        long root =
                ADMINISTRATOR.api().get("/me").expect(200).body().at("/root/id").asLong();
        return new Things(
                desk,
                ticket,
                Map.ofEntries(
                        entry("number", Long.toString(ticket.number())),
                        entry("message", message.path("id").asText()),
                        entry("desk", desk.slug()),
                        entry("organization", Long.toString(root)),
                        entry("person", Long.toString(REQUESTER.id())),
                        entry("client", "integrator"),
                        entry("service", "ticket"),
                        entry("form", form(desk)),
                        entry("group", group(desk)),
                        entry("version", "1"),
                        entry("category", category(root)),
                        entry("domain", domain(root)),
                        entry("id", "1")));
    }

    private static String form(Desk desk) {
        ObjectNode form = Json.object("desk", desk.slug(), "slug", "things");
        form.putObject("schema").put("type", "object").putObject("properties");
        return made("/forms", form);
    }

    private static String group(Desk desk) {
        String path = "/desks/" + desk.slug() + "/groups";
        ADMINISTRATOR
                .api()
                .post(path, Json.object("slug", "things", "name", "Things"))
                .expect(201);
        return "things";
    }

    private static String category(long root) {
        String slug = "things-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode category = Json.object("organization", root, "slug", slug);
        category.putObject("labels").put("fr", "Choses").put("en", "Things");
        return made("/categories", category);
    }

    private static String domain(long root) {
        String domain = "things-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        ObjectNode listed = Json.object("emailDomains", new String[] {domain});
        ADMINISTRATOR
                .api()
                .send("PATCH", "/organizations/" + root, Json.bytes(listed), Map.of())
                .expect(200);
        return domain;
    }

    private static String made(String path, ObjectNode body) {
        return ADMINISTRATOR
                .api()
                .post(path, body)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    /// The path with what exists in place of its parameters.
    public String path(Operation operation) {
        return filled(operation, ids);
    }

    /// The path with one parameter replaced.
    String pathWith(Operation operation, String parameter, String value) {
        var other = new HashMap<>(ids);
        other.put(parameter, value);
        return filled(operation, other);
    }

    private static String filled(Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        if (path.contains("{")) {
            throw new AssertionError("no value for a parameter of " + operation + ": add it to Things");
        }
        return path;
    }

    /// Somebody who may make this call, so that it is not refused for that.
    public static Person whoMay(Operation operation) {
        if (operation.path().startsWith("/dead-letters")) {
            return OPERATOR;
        }
        if (operation.path().contains("/solution/") || operation.path().endsWith("/archive")) {
            return REQUESTER;
        }
        return operation.path().startsWith("/tickets") || operation.path().startsWith("/deliveries")
                ? AGENT
                : ADMINISTRATOR;
    }
}
