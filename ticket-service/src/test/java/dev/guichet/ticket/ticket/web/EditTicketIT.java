package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditTicketIT {
    private final World world = World.create();

    @Test
    void membersOfTheDeskTakeTickets() {
        long ticket = world.open(REQUESTER);

        put(AGENT, ticket, "{\"person\": " + world.person(SUPERVISOR) + "}")
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo((int) world.person(SUPERVISOR)));
        put(AGENT, ticket, "{\"person\": " + world.person(COLLEAGUE) + "}")
                .then()
                .statusCode(422)
                .body("code", equalTo("ASSIGNEE_NOT_A_MEMBER"));
        put(REQUESTER, ticket, "{\"person\": 1}").then().statusCode(403);
        put(AGENT, ticket, "{}").then().statusCode(422).body("violations[0].pointer", equalTo("/person"));
        world.as(AGENT)
                .put("/api/v1/tickets/{n}/assignee", ticket)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_BODY"));
        put(AGENT, ticket, "null").then().statusCode(200).body("assignee", nullValue());
    }

    @Test
    void observersComeAndGo() {
        long ticket = world.open(REQUESTER);

        world.post(REQUESTER, ticket, "observers", Map.of("email", address(COLLEAGUE)))
                .then()
                .statusCode(200)
                .body("observers.id", contains((int) world.person(COLLEAGUE)));
        world.post(REQUESTER, ticket, "observers", Map.of("email", address(NEIGHBOUR)))
                .then()
                .statusCode(422)
                .body("code", equalTo("OBSERVER_OF_ANOTHER_ORGANIZATION"));
        world.post(AGENT, ticket, "observers", Map.of("email", address(NEIGHBOUR)))
                .then()
                .statusCode(200);
        world.as(COLLEAGUE)
                .delete("/api/v1/tickets/{n}/observers/{p}", ticket, world.person(NEIGHBOUR))
                .then()
                .statusCode(403);
        world.as(COLLEAGUE)
                .delete("/api/v1/tickets/{n}/observers/{p}", ticket, world.person(COLLEAGUE))
                .then()
                .statusCode(204);
        world.as(COLLEAGUE).get("/api/v1/tickets/{n}", ticket).then().statusCode(404);
    }

    @Test
    void aPatchChangesWhatItNames() {
        long ticket = world.open(REQUESTER, Map.of("fields", Map.of("a", 1, "b", 2)));

        world.as(AGENT)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"subject\": \"Autre\", \"fields\": {\"a\": null, \"c\": 3}, \"tags\": null}")
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("subject", equalTo("Autre"))
                .body("fields", equalTo(Map.of("b", 2, "c", 3)))
                .body("tags", empty());
        world.as(AGENT)
                .header("If-Match", "\"1\"")
                .body("{\"subject\": \"Plus tard\"}")
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        world.as(AGENT)
                .body("{\"subject\": null}")
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(422);
        world.as(AGENT)
                .body("{\"status\": \"closed\"}")
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(400);
    }

    @Test
    void unknownWordsAreInvalid() {
        long ticket = world.open(REQUESTER);
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("status", "solved"), Map.of("status", "closed", "reason", "bored"), Map.of("status", "?"))) {
            world.post(AGENT, ticket, "status", body).then().statusCode(422);
        }
        world.post(AGENT, ticket, "messages", Map.of("text", "x", "then", "closed"))
                .then()
                .statusCode(422);
        world.post(AGENT, ticket, "messages", Map.of("text", "x", "visibility", "internal", "then", "open"))
                .then()
                .statusCode(422);
    }

    private Response put(String user, long ticket, String body) {
        return world.as(user).body(body).put("/api/v1/tickets/{n}/assignee", ticket);
    }
}
