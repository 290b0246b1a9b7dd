package dev.guichet.ticket.sql;

import static io.restassured.RestAssured.given;

import dev.guichet.kit.testing.TestTokens;
import dev.guichet.ticket.world.World;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Values for the parameters of statements, so that each of them runs and finds what is in a root.
final class StatementValues {
    private static final String NEW_ID = "8000000000000000000";

    private StatementValues() {}

    /// What is in this root, under every name a statement has for it.
    static Map<String, String> of(World world) {
        Map<String, String> values = new HashMap<>();
        String root = Long.toString(world.root());
        String requester = Long.toString(world.person(World.REQUESTER));
        String ticket = Long.toString(world.open(World.REQUESTER));
        Set.of("root", "organization", "organizations", "parent", "own", "branches", "counters", "below", "path")
                .forEach(name -> values.put(name, root));
        Set.of("person", "persons", "requester_id", "me", "me_observing", "asked_by", "assignee", "assignee_id")
                .forEach(name -> values.put(name, requester));
        Set.of("number", "numbers", "ticket", "among", "q").forEach(name -> values.put(name, ticket));
        values.put("root_text", root);
        Set.of("desk", "slug").forEach(name -> values.put(name, "support"));
        Set.of("email", "emails", "requester").forEach(name -> values.put(name, World.address(World.REQUESTER)));
        values.put("client", World.PROGRAM);
        Set.of("status", "statuses").forEach(name -> values.put(name, "open"));
        values.put("domain", "listed.example");
        Set.of("labels", "fields", "details", "rules", "title", "help", "schema")
                .forEach(name -> values.put(name, "{}"));
        Set.of("current_version", "version", "public_version").forEach(name -> values.put(name, "1"));
        values.put("channel", "portal");
        values.put("priority", "normal");
        values.put("message_kind", "reply");
        values.put("visibility", "public");
        Set.of("actor_kind", "closed_by_kind").forEach(name -> values.put(name, "person"));
        Set.of("author_role", "audience").forEach(name -> values.put(name, "requester"));
        values.put("role", "agent");
        values.put("person_id", requester);
        values.put("organization_id", Long.toString(world.client()));
        values.put("desk_id", id(world, "/api/v1/desks/support"));
        Set.of("desks", "inside", "guest_desk").forEach(name -> values.put(name, values.get("desk_id")));
        values.put("named", root);
        values.put("guests", "true");
        values.put(
                "form_id",
                made(world, "forms", Map.of("desk", "support", "slug", "form", "schema", Map.of("type", "object"))));
        values.put(
                "category_id",
                made(
                        world,
                        "categories",
                        Map.of(
                                "organization",
                                world.root(),
                                "slug",
                                "support",
                                "labels",
                                Map.of("fr", "Aide", "en", "Help"))));
        values.put("ticket_id", ticket);
        String agent = Long.toString(world.person(World.AGENT));
        values.put("agent", agent);
        values.put("member", agent);
        values.put("guest", guest(world));
        values.put("group", "support");
        String group = made(world, "desks/support/groups", Map.of("slug", "support", "name", "Support"));
        Set.of("group_id", "groups").forEach(name -> values.put(name, group));
        world.as(World.ADMINISTRATOR)
                .put("/api/v1/desks/support/groups/support/members/" + agent)
                .then()
                .statusCode(200);
        world.as(World.SUPERVISOR)
                .body(Map.of("person", world.person(World.AGENT)))
                .put("/api/v1/tickets/" + ticket + "/assignee")
                .then()
                .statusCode(200);
        values.put("left_at", "infinity");
        values.put("how_many", "10");
        return values;
    }

    /// What one statement needs to be other, as it inserts what is there already or as its table checks.
    static Map<String, String> of(String statement, Map<String, String> values) {
        return switch (statement) {
            case "create-ticket/04-ticket" ->
                Map.of("number", NEW_ID, "follow_up_of", values.getOrDefault("ticket", ""));
            case "create-ticket/05-message", "create-ticket/06-timeline" -> Map.of("version", "1000");
            case "person/insert" -> Map.of("guest_desk", "null");
            case "desk/of-guest" -> Map.of("person", values.getOrDefault("guest", ""));
            case "ticket/update" -> Map.of("status", "closed");
            case "ticket/left-behind", "ticket/member" ->
                Map.of("person", values.getOrDefault("member", ""), "persons", values.getOrDefault("member", ""));
            default -> Map.of();
        };
    }

    private static String guest(World world) {
        long phoned = world.open(World.AGENT, Map.of("requester", Map.of("email", "guest@elsewhere.example")));
        return Long.toString(world.ticket(World.AGENT, phoned).getLong("requester.id"));
    }

    /// A tenant of nothing but its name.
    static long emptyRoot() {
        String slug = "e" + UUID.randomUUID().toString().replace("-", "");
        return given().auth()
                .oauth2(TestTokens.of("operator"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "slug",
                        slug,
                        "name",
                        "Empty",
                        "administrators",
                        List.of(Map.of("email", "nobody@" + slug + ".example", "name", "Nobody"))))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static String id(World world, String path) {
        return world.as(World.ADMINISTRATOR)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("id")
                .toString();
    }

    private static String made(World world, String what, Map<String, Object> body) {
        return world.as(World.ADMINISTRATOR)
                .body(body)
                .post("/api/v1/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }
}
