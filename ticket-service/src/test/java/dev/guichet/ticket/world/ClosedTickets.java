package dev.guichet.ticket.world;

import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.Map;

/// Closed tickets of a world, and replies to them.
public record ClosedTickets(World world) {
    public long of(String user, Map<String, Object> more) {
        long ticket = world.open(user, more);
        close(ticket);
        return ticket;
    }

    public void close(long ticket) {
        world.post(World.REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);
    }

    public Response replied(String user, long ticket, String text) {
        return world.post(user, ticket, "messages", Map.of("text", text))
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .extract()
                .response();
    }

    /// The number of the ticket that a reply went to.
    public long followUp(String user, long closed) {
        return replied(user, closed, "Encore").jsonPath().getLong("followUp");
    }
}
