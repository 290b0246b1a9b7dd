package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.ClosedTickets;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A reply to a closed ticket goes on with the same request, whoever replies.
@QuarkusTest
class FollowUpIT {
    private final World world = World.create();
    private final ClosedTickets tickets = new ClosedTickets(world);

    @Test
    void whenAnObserverRepliesItStaysTheRequestersRequest() {
        long closed = tickets.of(
                REQUESTER,
                Map.of(
                        "observers",
                        List.of(Map.of("email", address(COLLEAGUE))),
                        "kind",
                        "incident",
                        "priority",
                        "high",
                        "fields",
                        Map.of("a", 1),
                        "externalId",
                        "CRM-" + System.nanoTime()));

        JsonPath answer = tickets.replied(COLLEAGUE, closed, "Chez moi aussi").jsonPath();

        long followUp = answer.getLong("followUp");
        assertThat(answer.getLong("ticket.number")).isEqualTo(followUp);
        assertThat(answer.getString("role")).isEqualTo("observer");
        assertThat(answer.getLong("author.id")).isEqualTo(world.person(COLLEAGUE));
        JsonPath theirs = world.ticket(REQUESTER, followUp);
        assertThat(theirs.getString("requester.email")).isEqualTo(address(REQUESTER));
        assertThat(theirs.getList("observers.email")).isEqualTo(List.of(address(COLLEAGUE)));
        assertThat(theirs.getLong("organization.id")).isEqualTo(world.client());
        assertThat(theirs.getString("subject")).isEqualTo("Mails rejetés");
        assertThat(theirs.getString("kind")).isEqualTo("incident");
        assertThat(theirs.getString("priority")).isEqualTo("high");
        assertThat(theirs.getMap("fields")).isEqualTo(Map.of("a", 1));
        assertThat(theirs.getString("externalId")).isNull();
        assertThat(theirs.getLong("followUpOf")).isEqualTo(closed);
        world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/messages", followUp)
                .then()
                .body("items.text", contains("Chez moi aussi"));
    }

    @Test
    void bothSayWhereTheOtherIs() {
        long closed = tickets.of(REQUESTER, Map.of());
        long before = world.ticket(REQUESTER, closed).getLong("version");

        long followUp = tickets.followUp(REQUESTER, closed);

        for (String reader : List.of(REQUESTER, AGENT)) {
            assertThat(world.ticket(reader, closed).getList("followUps", Long.class))
                    .containsExactly(followUp);
            assertThat(world.ticket(reader, followUp).getList("followUps")).isEmpty();
            timeline(reader, closed)
                    .body("items[0].what", equalTo("follow_up"))
                    .body("items[0].details.number", equalTo((int) followUp));
        }
        assertThat(world.ticket(REQUESTER, closed).getLong("version")).isEqualTo(before + 1);
        assertThat(world.ticket(REQUESTER, closed).getString("status")).isEqualTo("closed");
    }

    @Test
    void whileItIsNotClosedFurtherRepliesJoinIt() {
        long closed = tickets.of(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
        long followUp = tickets.followUp(COLLEAGUE, closed);
        world.post(AGENT, followUp, "status", Map.of("status", "pending"))
                .then()
                .statusCode(200);

        Response second = tickets.replied(REQUESTER, closed, "Toujours rien");

        assertThat(second.jsonPath().getLong("followUp")).isEqualTo(followUp);
        assertThat(second.jsonPath().getString("ticket.status")).isEqualTo("open");
        assertThat(second.header("Location"))
                .endsWith("/api/v1/tickets/" + followUp + "/messages/"
                        + second.jsonPath().getLong("id"));
        assertThat(tickets.followUp(COLLEAGUE, closed)).isEqualTo(followUp);
        assertThat(world.list(AGENT, "followUpOf=" + closed)).containsExactly(followUp);
        assertThat(tickets.followUp(PROGRAM, closed)).isEqualTo(followUp);
    }

    @Test
    void theNewestOfTheChainTakesTheReply() {
        long first = tickets.of(REQUESTER, Map.of());
        long second = tickets.followUp(REQUESTER, first);
        tickets.close(second);
        long third = tickets.followUp(REQUESTER, first);

        assertThat(world.ticket(REQUESTER, third).getLong("followUpOf")).isEqualTo(second);
        assertThat(tickets.followUp(REQUESTER, first)).isEqualTo(third);
        assertThat(tickets.followUp(REQUESTER, second)).isEqualTo(third);
        tickets.close(third);
        long fourth = tickets.followUp(REQUESTER, second);
        assertThat(world.ticket(REQUESTER, fourth).getLong("followUpOf")).isEqualTo(third);
        assertThat(tickets.followUp(REQUESTER, first)).isEqualTo(fourth);
    }

    @Test
    void onlyThoseOfTheRequestersSideReplyToAClosedTicket() {
        long closed = tickets.of(REQUESTER, Map.of());

        world.post(AGENT, closed, "messages", Map.of("text", "Bonjour"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TICKET_IS_CLOSED"));
        world.post(NEIGHBOUR, closed, "messages", Map.of("text", "Bonjour"))
                .then()
                .statusCode(404);
        world.viewsOrganization(COLLEAGUE);
        world.post(COLLEAGUE, closed, "messages", Map.of("text", "Bonjour"))
                .then()
                .statusCode(403)
                .body("code", equalTo("ONLY_FOR_PARTICIPANTS"));
        assertThat(world.list(AGENT, "followUpOf=" + closed)).isEmpty();
    }

    /// Whoever may not go on in the closed one is told where it goes on.
    @Test
    void aRefusalOfAClosedTicketNamesTheNewestFollowUp() {
        long closed = tickets.of(REQUESTER, Map.of());
        refused(closed, "messages", Map.of("text", "Bonjour"))
                .body("followUp", nullValue())
                .body("detail", equalTo("Le ticket est clos : cette action n’est plus possible."));

        long second = tickets.followUp(REQUESTER, closed);
        tickets.close(second);
        long third = tickets.followUp(REQUESTER, closed);

        for (String path : List.of("messages", "solution")) {
            refused(closed, path, Map.of("text", "Bonjour"))
                    .body("code", equalTo("TICKET_IS_CLOSED"))
                    .body("followUp", equalTo((int) third))
                    .body("allowedCommands", empty())
                    .body("detail", endsWith(" La demande continue dans le ticket " + third + "."));
        }
        refused(closed, "undo", Map.of())
                .body("code", equalTo("TICKET_HAS_FOLLOW_UP"))
                .body("followUp", equalTo((int) third));
        world.as(AGENT)
                .header("Accept-Language", "en")
                .body(Map.of("text", "Hello"))
                .post("/api/v1/tickets/{n}/messages", closed)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("The ticket is closed: this cannot be done any more. The request goes on in ticket "
                                + third + "."));
        tickets.close(third);
        refused(closed, "messages", Map.of("text", "Bonjour")).body("followUp", equalTo((int) third));
    }

    private ValidatableResponse refused(long ticket, String path, Object body) {
        return world.post(AGENT, ticket, path, body).then().statusCode(409);
    }

    private ValidatableResponse timeline(String reader, long ticket) {
        return world.as(reader)
                .get("/api/v1/tickets/{n}/timeline", ticket)
                .then()
                .statusCode(200);
    }
}
