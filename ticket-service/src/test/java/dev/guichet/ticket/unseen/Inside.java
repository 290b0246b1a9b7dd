package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.NEIGHBOUR;

import dev.guichet.kit.testing.unseen.Question;
import dev.guichet.ticket.world.World;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// What happens at a desk and is nobody else's business.
final class Inside {
    private final World world;
    private final Map<String, String> names;
    private final AtomicInteger acts = new AtomicInteger();

    Inside(World world, Map<String, String> names) {
        this.world = world;
        this.names = names;
    }

    int acts() {
        return acts.get();
    }

    /// To what is asked about: the ticket, or one of them when all are, and what could show there of what
    /// configures it.
    ///
    /// @param step what is done depends on it
    void stir(int step, Question next) {
        boolean ofOne = Stage.TICKETS.stream().anyMatch(ticket -> next.path().contains("{" + ticket + "}"));
        boolean ofTickets = next.path().startsWith("/tickets");
        for (String ticket : Stage.TICKETS) {
            boolean listed = ofTickets && !ofOne && ticket.equals(Stage.TICKETS.get(step % Stage.TICKETS.size()));
            if (listed || next.path().contains("{" + ticket + "}")) {
                stir(ticket, step);
            }
        }
        if (ofTickets && !ofOne) {
            act(world.as(AGENT).body("{}").put("/api/v1/tickets/{n}/read-marker", names.get("ticket")));
        }
        configure(next.path(), step);
    }

    void stirAll() {
        for (String ticket : Stage.TICKETS) {
            stir(ticket, 1);
        }
    }

    private void stir(String ticket, int step) {
        String number = Objects.requireNonNull(names.get(ticket));
        note(ticket, Long.parseLong(number));
        Map<String, Object> more = new HashMap<>(Map.of("tags", List.of("secret", "t" + step)));
        more.put("group", step % 2 == 0 ? null : "second-line");
        act(world.as(AGENT).body(more).patch("/api/v1/tickets/{n}", number));
    }

    private void note(String ticket, long number) {
        Response noted =
                world.post(AGENT, number, "messages", Map.of("text", "Entre nous : secret.", "visibility", "internal"));
        act(noted);
        if (noted.statusCode() == 201 && ticket.equals("ticket")) {
            names.put("note", noted.jsonPath().getString("id"));
        }
    }

    /// How the desk shares its work, who is at it, and who administers.
    private void configure(String path, int step) {
        boolean even = step / 2 % 2 == 0;
        String group = even ? "{\"group\": \"second-line\"}" : "{\"group\": null}";
        if (path.startsWith("/desks")) {
            act(world.as(ADMINISTRATOR).body("{\"rules\": " + group + "}").patch("/api/v1/desks/support"));
        }
        if (path.startsWith("/forms")) {
            act(world.as(ADMINISTRATOR).body(group).patch("/api/v1/forms/{f}", names.get("form")));
        }
        if (path.startsWith("/organizations") || step % 2 == 0) {
            String administrator = "/api/v1/organizations/{o}/administrators/{p}";
            var caller = world.as(ADMINISTRATOR);
            act(
                    even
                            ? caller.put(administrator, world.client(), world.person(NEIGHBOUR))
                            : caller.delete(administrator, world.client(), world.person(NEIGHBOUR)));
        } else {
            act(world.as(ADMINISTRATOR)
                    .body(Map.of("role", even ? "supervisor" : "agent"))
                    .put("/api/v1/desks/support/members/{p}", world.person(AGENT)));
        }
    }

    private void act(Response answer) {
        if (answer.statusCode() / 100 == 2) {
            acts.incrementAndGet();
        }
    }
}
