package dev.guichet.ticket.conflict;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.REQUESTER;

import dev.guichet.ticket.world.ClosedTickets;
import dev.guichet.ticket.world.World;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// What tickets refuse in a state.
final class TicketConflicts {
    private static final Map<String, Object> ASKED =
            Map.of("subject", "Encore", "message", Map.of("text", "La même chose"));

    private final Map<String, Asked> all = new HashMap<>();
    private final World world = World.create();

    Map<String, Asked> all() throws SQLException {
        opening();
        commands();
        undo();
        return all;
    }

    private void opening() {
        world.open(REQUESTER, Map.of("externalId", "CRM-77"));
        asked(REQUESTER, "POST /tickets", "EXTERNAL_ID_TAKEN", "", with("externalId", "CRM-77"));
        created("/desks", Map.of("organization", world.root(), "slug", "nobody", "name", "Nobody"));
        asked(REQUESTER, "POST /tickets", "DESK_HAS_NO_MEMBERS", "", with("desk", "nobody"));
        long form = created("/forms", Map.of("desk", "support", "slug", "f", "schema", Map.of("type", "object")));
        world.as(ADMINISTRATOR)
                .body(Map.of("schema", Map.of("type", "object", "title", "Newer")))
                .patch("/api/v1/forms/{f}", form)
                .then()
                .statusCode(200);
        Map<String, Object> old = with("form", "f");
        old.put("formVersion", 1);
        asked(REQUESTER, "POST /tickets", "FORM_HAS_CHANGED", "", old);
    }

    private void commands() {
        each("PATCH /tickets/{number}", AGENT, Map.of("priority", "high"), "closed");
        each("POST /tickets/{number}/archive", AGENT, Map.of(), "open");
        each("POST /tickets/{number}/archive", REQUESTER, Map.of(), "on_hold", "closed");
        asked(
                AGENT,
                "POST /tickets/{number}/archive",
                "DESK_LEAVES_ARCHIVING_TO_REQUESTERS",
                "/" + ticket("pending") + "/archive",
                Map.of());
        each("PUT /tickets/{number}/assignee", AGENT, Map.of("person", world.person(AGENT)), "closed");
        each("POST /tickets/{number}/messages", AGENT, Map.of("text", "Trop tard"), "closed");
        each("POST /tickets/{number}/observers", AGENT, Map.of("email", World.address(COLLEAGUE)), "closed");
        each("POST /tickets/{number}/solution", AGENT, Map.of("text", "Voilà"), "solved", "closed");
        String solution = "POST /tickets/{number}/solution/";
        each(solution + "approval", REQUESTER, Map.of(), "open", "pending", "on_hold", "closed");
        each(solution + "refusal", REQUESTER, Map.of("reason", "Non"), "open", "pending", "on_hold", "closed");
        String status = "POST /tickets/{number}/status";
        each(status, AGENT, Map.of("status", "open"), "open");
        each(status, AGENT, Map.of("status", "on_hold", "reason", "Attente"), "on_hold", "solved", "closed");
        each("POST /tickets/{number}/undo", AGENT, Map.of(), "open", "pending", "on_hold", "solved");
    }

    private void undo() throws SQLException {
        String undo = "POST /tickets/{number}/undo";
        asked(REQUESTER, undo, "CLOSED_BY_SOMEBODY_ELSE", "/" + ticket("closed") + "/undo", Map.of());
        long approved = ticket("solved");
        done(REQUESTER, approved, "solution/approval", Map.of());
        asked(AGENT, undo, "CLOSURE_CANNOT_BE_UNDONE", "/" + approved + "/undo", Map.of());
        long old = ticket("closed");
        closedADayAgo(old);
        asked(AGENT, undo, "UNDO_TIME_IS_OVER", "/" + old + "/undo", Map.of());
        long continued = ticket("closed");
        new ClosedTickets(world).replied(REQUESTER, continued, "Encore");
        asked(AGENT, undo, "TICKET_HAS_FOLLOW_UP", "/" + continued + "/undo", Map.of());
    }

    /// The operation in each of these states, which refuse it.
    private void each(String operation, String caller, @Nullable Object body, String... states) {
        for (String state : states) {
            long number = ticket(state);
            String path = operation
                    .substring(operation.indexOf("{number}") + "{number}".length())
                    .replace("{person}", Long.toString(world.person(COLLEAGUE)));
            asked(
                    caller,
                    operation,
                    "TICKET_IS_" + state.toUpperCase(java.util.Locale.ROOT),
                    "/" + number + path,
                    body);
        }
    }

    /// A new ticket, with an observer, in a status.
    private long ticket(String status) {
        long number = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", World.address(COLLEAGUE)))));
        switch (status) {
            case "open" -> {}
            case "solved" -> done(AGENT, number, "solution", Map.of("text", "Voilà"));
            case "closed" -> done(AGENT, number, "status", Map.of("status", "closed", "reason", "spam"));
            default -> done(AGENT, number, "status", Map.of("status", status, "reason", "Attente"));
        }
        return number;
    }

    private void done(String user, long ticket, String path, Object body) {
        world.post(user, ticket, path, body).then().statusCode(200);
    }

    private long created(String path, Map<String, Object> body) {
        return world.as(ADMINISTRATOR)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static Map<String, Object> with(String name, Object value) {
        var body = new HashMap<String, Object>(ASKED);
        body.put(name, value);
        return body;
    }

    private void asked(String caller, String operation, String code, String path, @Nullable Object body) {
        String method = operation.substring(0, operation.indexOf(' '));
        all.put(operation + " " + code, new Asked(() -> world.as(caller), method, "/api/v1/tickets" + path, body));
    }

    private void closedADayAgo(long ticket) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = owner.prepareStatement(
                        "update ticket set closed_at = closed_at - interval '25 hours' where number = ?")) {
            statement.setLong(1, ticket);
            statement.executeUpdate();
        }
    }
}
