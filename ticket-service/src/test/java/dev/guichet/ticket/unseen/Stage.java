package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.REQUESTER;

import dev.guichet.ticket.world.Groups;
import dev.guichet.ticket.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A world with tickets in every status. What may be seen happens in each; what may not, in the restless ones only.
final class Stage {
    static final List<String> TICKETS = List.of("ticket", "held", "solved", "refused", "pending");
    private static final String NOBODY = Long.toString(1L << 50);

    final World world = World.create();
    private final boolean restless;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final AtomicInteger acts = new AtomicInteger();

    Stage(boolean restless) {
        this.restless = restless;
        set();
    }

    Map<String, String> names() {
        return names;
    }

    /// How much happened that nobody outside may see.
    int acts() {
        return acts.get();
    }

    private void set() {
        new Groups(world).made("second-line");
        new Groups(world).form("incident", null);
        names.put("root", Long.toString(world.root()));
        names.put("client", Long.toString(world.client()));
        names.put("desk", id(ADMINISTRATOR, "/api/v1/desks/support"));
        names.put("form", id(ADMINISTRATOR, "/api/v1/forms?desk=support"));
        names.put(
                "category",
                made(
                        "categories",
                        Map.of(
                                "organization",
                                world.root(),
                                "slug",
                                "mail",
                                "labels",
                                Map.of("fr", "Courriel", "en", "Mail"))));
        List.of(REQUESTER, COLLEAGUE, AGENT, NEIGHBOUR)
                .forEach(user -> names.put(user, Long.toString(world.person(user))));
        for (String name : List.of("ticket", "held", "solved", "refused", "pending", "closed", "archived")) {
            names.put(name, Long.toString(open(name)));
        }
        names.put("message", message("ticket"));
        names.put("note", NOBODY);
        status("held", "on_hold", restless ? "Chez le fournisseur" : null);
        status("pending", "pending", null);
        say("solved", "solution", Map.of("text", "Voici."));
        say("refused", "solution", Map.of("text", "Voilà."));
        status("closed", "closed", "duplicate");
        world.post(REQUESTER, number("archived"), "archive", Map.of()).then().statusCode(200);
        edit("ticket", Map.of("priority", "high"), Map.of("tags", List.of("secret"), "group", "second-line"));
        world.as(AGENT)
                .body(Map.of("person", world.person(AGENT)))
                .put("/api/v1/tickets/{n}/assignee", number("ticket"))
                .then()
                .statusCode(200);
        say("ticket", "messages", Map.of("text", "Nous regardons."));
    }

    private long open(String name) {
        return world.open(
                REQUESTER,
                Map.of("subject", "Sujet " + name, "observers", List.of(Map.of("email", World.address(COLLEAGUE)))));
    }

    /// The same to see, and more besides in a restless world.
    private void edit(String ticket, Map<String, Object> seen, Map<String, Object> unseen) {
        Map<String, Object> all = new LinkedHashMap<>(seen);
        if (restless) {
            all.putAll(unseen);
        }
        world.as(AGENT)
                .body(all)
                .patch("/api/v1/tickets/{n}", number(ticket))
                .then()
                .statusCode(200);
    }

    /// Something that is nobody else's business happens at the desk, to what is asked about above all.
    ///
    /// @param step what is done depends on it
    void stir(int step, Question next) {
        if (!restless) {
            return;
        }
        for (String ticket : TICKETS) {
            boolean listed = !next.path().contains("{") && ticket.equals(TICKETS.get(step % TICKETS.size()));
            if (!listed && !next.path().contains("{" + ticket + "}")) {
                continue;
            }
            note(ticket);
            act(world.as(AGENT)
                    .body(Map.of("tags", List.of("secret", "t" + step), "group", "second-line"))
                    .patch("/api/v1/tickets/{n}", number(ticket))
                    .statusCode());
            act(world.as(AGENT)
                    .body("{\"group\": null}")
                    .patch("/api/v1/tickets/{n}", number(ticket))
                    .statusCode());
        }
        act(world.as(AGENT)
                .body("{}")
                .put("/api/v1/tickets/{n}/read-marker", number("ticket"))
                .statusCode());
        configure(step);
    }

    private void configure(int step) {
        boolean even = step % 2 == 0;
        String group = even ? "{\"group\": \"second-line\"}" : "{\"group\": null}";
        act(world.as(ADMINISTRATOR)
                .body("{\"rules\": " + group + "}")
                .patch("/api/v1/desks/support")
                .statusCode());
        act(world.as(ADMINISTRATOR)
                .body(group)
                .patch("/api/v1/forms/{f}", names.get("form"))
                .statusCode());
        act(world.as(ADMINISTRATOR)
                .body(Map.of("role", even ? "supervisor" : "agent"))
                .put("/api/v1/desks/support/members/{p}", world.person(AGENT))
                .statusCode());
        var administrator = "/api/v1/organizations/{o}/administrators/{p}";
        act((even
                        ? world.as(ADMINISTRATOR).put(administrator, world.client(), world.person(NEIGHBOUR))
                        : world.as(ADMINISTRATOR).delete(administrator, world.client(), world.person(NEIGHBOUR)))
                .statusCode());
    }

    private void note(String ticket) {
        var noted = world.post(
                AGENT, number(ticket), "messages", Map.of("text", "Entre nous : secret.", "visibility", "internal"));
        act(noted.statusCode());
        if (noted.statusCode() == 201 && ticket.equals("ticket")) {
            names.put("note", noted.jsonPath().getString("id"));
        }
    }

    private void act(int status) {
        if (status / 100 == 2) {
            acts.incrementAndGet();
        }
    }

    private void status(String ticket, String status, @Nullable String reason) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("status", status));
        if (reason != null) {
            body.put("reason", reason);
        }
        say(ticket, "status", body);
    }

    private void say(String ticket, String path, Map<String, Object> body) {
        int said = world.post(AGENT, number(ticket), path, body).statusCode();
        if (said / 100 != 2) {
            throw new IllegalStateException(ticket + " " + path + ": " + said);
        }
    }

    private long number(String ticket) {
        return Long.parseLong(names.get(ticket));
    }

    private String message(String ticket) {
        return world.as(AGENT)
                .get("/api/v1/tickets/{n}/messages", number(ticket))
                .jsonPath()
                .getString("items[0].id");
    }

    private String id(String user, String path) {
        var found = world.as(user).get(path).jsonPath();
        return found.get("id") == null ? found.getString("items[0].id") : found.getString("id");
    }

    private String made(String what, Map<String, Object> body) {
        return world.as(ADMINISTRATOR)
                .body(body)
                .post("/api/v1/" + what)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }
}
