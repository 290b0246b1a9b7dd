package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadMarkerIT {
    private final World world = World.create();

    @Test
    void aTicketIsUnreadByEverybodyButWhoeverWrote() {
        long ticket = world.open(REQUESTER);

        assertThat(unread(REQUESTER, ticket)).isFalse();
        assertThat(unread(AGENT, ticket)).isTrue();
        mark(AGENT, ticket, Map.of()).then().statusCode(200).body("version", equalTo(1), "unread", equalTo(false));
        assertThat(unread(AGENT, ticket)).isFalse();
        assertThat(unread(SUPERVISOR, ticket)).isTrue();
        world.post(AGENT, ticket, "messages", Map.of("text", "Nous regardons."))
                .then()
                .statusCode(201);
        assertThat(unread(AGENT, ticket)).isFalse();
        assertThat(unread(REQUESTER, ticket)).isTrue();
    }

    /// Whoever may not read notes does not learn that there is one.
    @Test
    void aNoteIsUnreadInsideOnly() {
        long ticket = world.open(REQUESTER);
        mark(SUPERVISOR, ticket, Map.of()).then().statusCode(200);

        world.post(AGENT, ticket, "messages", Map.of("text", "Encore lui.", "visibility", "internal"))
                .then()
                .statusCode(201);

        assertThat(unread(REQUESTER, ticket)).isFalse();
        assertThat(unread(SUPERVISOR, ticket)).isTrue();
    }

    @Test
    void aMarkerNeverGoesBackUnlessItIsDeleted() {
        long ticket = world.open(REQUESTER);
        world.post(REQUESTER, ticket, "messages", Map.of("text", "Autre chose."))
                .then()
                .statusCode(201);
        mark(AGENT, ticket, Map.of("version", 1)).then().body("version", equalTo(1), "unread", equalTo(true));
        mark(AGENT, ticket, Map.of()).then().body("version", equalTo(2), "unread", equalTo(false));
        mark(AGENT, ticket, Map.of("version", 1)).then().body("version", equalTo(2), "unread", equalTo(false));

        world.as(AGENT).delete("/api/v1/tickets/{n}/read-marker", ticket).then().statusCode(204);

        world.as(AGENT)
                .get("/api/v1/tickets/{n}/read-marker", ticket)
                .then()
                .statusCode(200)
                .body("version", equalTo(0), "readAt", nullValue(), "unread", equalTo(true));
    }

    @Test
    void nobodyReadsAheadNorWhatIsNotForThem() {
        long ticket = world.open(REQUESTER);

        mark(AGENT, ticket, Map.of("version", 2))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/version"))
                .body("violations.code", contains("VERSION_AHEAD"));
        mark(AGENT, ticket, Map.of("version", 0)).then().statusCode(422);
        mark(NEIGHBOUR, ticket, Map.of()).then().statusCode(404).body("code", equalTo("TICKET_NOT_FOUND"));
        mark(PROGRAM, ticket, Map.of()).then().statusCode(403).body("code", equalTo("ONLY_FOR_PERSONS"));
        assertThat(unread(AGENT, ticket)).isTrue();
    }

    private boolean unread(String user, long ticket) {
        boolean alone = world.ticket(user, ticket).getBoolean("unread");
        boolean listed = world.as(user)
                .get("/api/v1/tickets?number=" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("items[0].unread");
        assertThat(listed).isEqualTo(alone);
        return alone;
    }

    private Response mark(String user, long ticket, Map<String, Object> upto) {
        return world.as(user).body(upto).put("/api/v1/tickets/{n}/read-marker", ticket);
    }
}
