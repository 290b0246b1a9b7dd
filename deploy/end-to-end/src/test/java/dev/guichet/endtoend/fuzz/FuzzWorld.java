package dev.guichet.endtoend.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.input.Things;
import dev.guichet.endtoend.system.Accounts;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/// A root of its own with people of its own, for calls to do with as they like.
final class FuzzWorld {
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Known known;

    private FuzzWorld(Random random) {
        this.known = new Known(random);
    }

    static FuzzWorld made(Random random) {
        var world = new FuzzWorld(random);
        world.people();
        world.things();
        return world;
    }

    Known known() {
        return known;
    }

    /// Names of callers.
    List<String> callers() {
        return List.copyOf(callers.keySet());
    }

    /// The caller who may, as a rule, so that a call is not refused for that.
    static String whoMay(Operation operation) {
        return switch (Things.whoMay(operation).signIn()) {
            case "operator" -> "operator";
            case "ops-requester" -> "requester";
            case "ops-agent" -> "agent";
            default -> "administrator";
        };
    }

    Api api(String caller) {
        return Objects.requireNonNull(callers.get(caller));
    }

    private void people() {
        for (String role : List.of("administrator", "agent", "requester")) {
            callers.put(role, Api.with(Accounts.person(role + "-" + suffix)));
        }
        callers.put("operator", Person.OPERATOR.api());
        callers.put("anonymous", Api.anonymous());
        ObjectNode root = Json.object("slug", "fuzz-" + suffix, "name", "Fuzz");
        root.putArray("administrators").add(Json.object("email", address("administrator"), "name", "Fuzz"));
        long id = made("operator", "/organizations", root);
        known.add("root", id);
        known.add("organization", id);
        long client = made(
                "administrator", "/organizations", Json.object("parent", id, "slug", "client-" + suffix, "name", "C"));
        known.add("organization", client);
        person("agent", id);
        person("requester", client);
    }

    private void person(String role, long organization) {
        known.add(
                "person",
                made(
                        "administrator",
                        "/persons",
                        Json.object("email", address(role), "name", role, "organization", organization)));
        known.add("email", address(role));
    }

    private void things() {
        long root = known.one("root").asLong();
        String desk = "desk-" + suffix;
        known.add(
                "desk",
                made(
                        "administrator",
                        "/desks",
                        Json.object("organization", root, "slug", desk, "name", "D", "default", true)));
        known.add("desk", desk);
        long agent = api("agent").get("/me").expect(200).body().at("/person/id").asLong();
        api("administrator")
                .put("/desks/" + desk + "/members/" + agent, Json.object("role", "agent"))
                .expect(200, 201);
        ObjectNode category = Json.object("organization", root, "slug", "category-" + suffix);
        category.putObject("labels").put("fr", "Choses").put("en", "Things");
        known.add("category", made("administrator", "/categories", category));
        ObjectNode form = Json.object("desk", desk, "slug", "form-" + suffix);
        form.putObject("schema").put("type", "object").putObject("properties");
        known.add("form", made("administrator", "/forms", form));
        api("administrator")
                .post("/desks/" + desk + "/groups", Json.object("slug", "group", "name", "G"))
                .expect(201);
        known.add("group", "group");
        for (int i = 0; i < 3; i++) {
            ticket();
        }
        known.add("version", 1);
        known.add("client", "fuzz-" + suffix);
        known.add("emailDomain", "fuzz-" + suffix + ".example");
        known.add("domain", "fuzz-" + suffix + ".example");
        List.of("ticket", "notification", "sla").forEach(service -> known.add("service", service));
        known.add("id", 1);
    }

    private void ticket() {
        long number = api("requester")
                .post("/tickets", Json.object("subject", "Fuzz", "message", Json.object("text", "Texte")))
                .expect(201)
                .body()
                .path("number")
                .asLong();
        known.add("number", number);
        known.add("message", made("agent", "/tickets/" + number + "/messages", Json.object("text", "Réponse")));
    }

    private String address(String role) {
        return Accounts.address(role + "-" + suffix);
    }

    private long made(String by, String path, Object body) {
        return api(by).post(path, body).expect(201).body().path("id").asLong();
    }
}
