package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whom somebody may have follow a ticket is the same when it opens and later.
@QuarkusTest
class ObserverDoorsIT {
    private static final String GUEST = "axialys-client";
    private static final Map<String, Object> ASKED = Map.of("subject", "Panne", "message", Map.of("text", "x"));

    private final World world = World.create();

    @Test
    void aProgramOfTheRequestersSideNamesTheirColleaguesOnly() {
        world.program();
        bothDoors(PROGRAM, address(COLLEAGUE), address(REQUESTER), true);
        guestIsKnown();
        for (String whom : List.of(address(NEIGHBOUR), address(AGENT), address(GUEST), stranger())) {
            bothDoors(PROGRAM, whom, address(REQUESTER), false);
            bothDoors(PROGRAM, whom, address(GUEST), false);
        }
    }

    @Test
    void aProgramOfTheDeskNamesAnybody() {
        guestIsKnown();
        world.programOfTheRoot();
        for (String whom : List.of(address(COLLEAGUE), address(NEIGHBOUR), address(GUEST), stranger(), stranger())) {
            bothDoors(PROGRAM, whom, address(REQUESTER), true);
        }
    }

    @Test
    void whoFollowsFromTheStartIsCalledAsTheyWereNamed() {
        String address = UUID.randomUUID() + "@elsewhere.example";

        long ticket = world.open(
                AGENT,
                Map.of(
                        "requester", Map.of("email", address(REQUESTER)),
                        "observers", List.of(Map.of("email", address, "name", "Olga Observe"))));

        assertThat(world.ticket(AGENT, ticket).getList("observers.name")).containsExactly("Olga Observe");
    }

    @Test
    void anAgentNamesAnybodyARequesterTheirColleagues() {
        guestIsKnown();
        for (String whom : List.of(address(NEIGHBOUR), address(GUEST), stranger())) {
            bothDoors(AGENT, whom, address(REQUESTER), true);
            bothDoors(REQUESTER, whom, null, false);
        }
        bothDoors(REQUESTER, address(COLLEAGUE), null, true);
    }

    /// Whom somebody is refused nobody makes known.
    @Test
    void whoIsRefusedStaysUnknown() {
        String stranger = stranger();
        world.program();

        bothDoors(PROGRAM, stranger, address(REQUESTER), false);

        assertThat(known(stranger)).isFalse();
    }

    /// @param requester null when the caller asks for themselves
    private void bothDoors(String caller, String whom, @Nullable String requester, boolean allowed) {
        Map<String, Object> body = new HashMap<>(ASKED);
        if (requester != null) {
            body.put("requester", Map.of("email", requester));
        }
        Response without = opened(caller, body);
        assertThat(without.statusCode()).as(without.asString()).isEqualTo(201);
        Response later = world.asItIs(caller)
                .body(Map.of("email", whom))
                .post("/api/v1/tickets/{n}/observers", without.jsonPath().getLong("number"));
        body.put("observers", List.of(Map.of("email", whom)));
        Response atOnce = opened(caller, body);

        String said = caller + " names " + whom + " for " + requester;
        assertThat(later.statusCode()).as(said + " later").isEqualTo(allowed ? 200 : 422);
        assertThat(atOnce.statusCode()).as(said + " at once").isEqualTo(allowed ? 201 : 422);
        for (Response answer : List.of(later, atOnce)) {
            if (allowed) {
                assertThat(answer.jsonPath().getList("observers.email"))
                        .as(said)
                        .isEqualTo(List.of(whom));
            } else {
                assertThat(answer.jsonPath().getString("code")).isEqualTo("OBSERVER_OF_ANOTHER_ORGANIZATION");
            }
        }
    }

    private Response opened(String caller, Map<String, Object> body) {
        return world.asItIs(caller).body(body).post("/api/v1/tickets");
    }

    private void guestIsKnown() {
        world.open(AGENT, Map.of("channel", "phone", "requester", Map.of("email", address(GUEST))));
    }

    private boolean known(String address) {
        return !world.as(World.ADMINISTRATOR)
                .queryParam("email", address)
                .get("/api/v1/persons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    private static String stranger() {
        return UUID.randomUUID() + "@nowhere.example";
    }
}
