package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A guest whom one desk made known phones another one, which is to help them as well.
@QuarkusTest
class GuestOfSeveralDesksIT {
    private static final String SISTER = NEIGHBOUR;

    private final World world = World.create();
    private final String guest = UUID.randomUUID() + "@elsewhere.example";
    private long person;

    @BeforeEach
    void aSisterDeskAndAGuestOfOurs() {
        world.as(ADMINISTRATOR)
                .body(Map.of("organization", world.root(), "slug", "success", "name", "Success"))
                .post("/api/v1/desks")
                .then()
                .statusCode(201);
        world.member(SISTER, "success", "agent");
        person = requester(world.open(AGENT, phoned("support")));
    }

    @Test
    void aDeskWithoutATicketOfTheirsDoesNotKnowThem() {
        isUnknownTo(SISTER);
    }

    @Test
    void aDeskWithATicketOfTheirsReadsCorrectsAndInvitesThem() {
        world.open(SISTER, phoned("success"));

        isKnownTo(SISTER);
        isKnownTo(AGENT);
    }

    @Test
    void soDoesADeskWhoseTicketTheyFollow() {
        long ticket = world.open(
                SISTER,
                Map.of(
                        "desk", "success",
                        "channel", "phone",
                        "requester", Map.of("email", UUID.randomUUID() + "@elsewhere.example")));
        isUnknownTo(SISTER);

        world.post(SISTER, ticket, "observers", Map.of("email", guest)).then().statusCode(200);

        isKnownTo(SISTER);
    }

    private void isKnownTo(String agent) {
        world.as(agent)
                .get("/api/v1/persons/{p}", person)
                .then()
                .statusCode(200)
                .body("email", equalTo(guest));
        world.as(agent)
                .body(Map.of("locale", "en"))
                .patch("/api/v1/persons/{p}", person)
                .then()
                .statusCode(200)
                .body("locale", equalTo("en"));
        world.as(agent).post("/api/v1/persons/{p}/invitation", person).then().statusCode(202);
    }

    private void isUnknownTo(String agent) {
        world.as(agent).get("/api/v1/persons/{p}", person).then().statusCode(404);
        world.as(agent).post("/api/v1/persons/{p}/invitation", person).then().statusCode(404);
        world.as(agent)
                .body(Map.of("locale", "en"))
                .patch("/api/v1/persons/{p}", person)
                .then()
                .statusCode(404);
    }

    private Map<String, Object> phoned(String desk) {
        return Map.of("desk", desk, "channel", "phone", "requester", Map.of("email", guest));
    }

    private long requester(long ticket) {
        return world.ticket(AGENT, ticket).getLong("requester.id");
    }
}
