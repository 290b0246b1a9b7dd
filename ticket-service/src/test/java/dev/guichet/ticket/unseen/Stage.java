package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.REQUESTER;

import dev.guichet.kit.testing.unseen.History;
import dev.guichet.kit.testing.unseen.Question;
import dev.guichet.ticket.world.Groups;
import dev.guichet.ticket.world.World;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A world with tickets in every status. What may be seen happens in each; what may not, in the restless ones only.
final class Stage implements History {
    static final List<String> TICKETS = List.of("ticket", "held", "solved", "refused", "pending");
    private static final String NOBODY = Long.toString(1L << 50);

    final World world = World.create();
    private final String user;
    private boolean restless;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Inside inside = new Inside(world, names);

    /// @param user who asks here
    private Stage(String user, boolean restless) {
        this.user = user;
        this.restless = restless;
        set();
    }

    static Stage quiet(String user) {
        return new Stage(user, false);
    }

    static Stage restless(String user) {
        return new Stage(user, true);
    }

    /// Restless until somebody asks.
    static Stage stirred(String user) {
        Stage stage = restless(user);
        stage.inside.stirAll();
        stage.restless = false;
        return stage;
    }

    @Override
    public RequestSpecification caller() {
        return world.asItIs(user);
    }

    @Override
    public Map<String, String> names() {
        return names;
    }

    @Override
    public void before(int step, Question next) {
        if (restless) {
            inside.stir(step, next);
        }
    }

    /// How much happened that nobody outside may see.
    int acts() {
        return inside.acts();
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
        names.put("me", names.getOrDefault(user, "0"));
        // The first call of a program binds it here.
        names.put(
                "updatedAfter",
                world.as(user)
                        .get("/api/v1/tickets/{n}", number("ticket"))
                        .jsonPath()
                        .getString("updatedAt"));
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
