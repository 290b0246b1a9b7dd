package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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

    /// Who takes no part in the follow-up any more learns nothing of it, not even that it is there.
    @Test
    void oneWhoWasTakenOffTheFollowUpBeginsAnotherAndSeesNothingOfIt() {
        long closed = tickets.of(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
        long secret = tickets.followUp(REQUESTER, closed);
        world.as(REQUESTER)
                .delete("/api/v1/tickets/{n}/observers/{p}", secret, world.person(COLLEAGUE))
                .then()
                .statusCode(204);
        world.as(REQUESTER)
                .contentType("application/merge-patch+json")
                .body(Map.of("subject", "Confidentiel"))
                .patch("/api/v1/tickets/{n}", secret)
                .then()
                .statusCode(200);

        assertThat(world.ticket(COLLEAGUE, closed).getList("followUps")).isEmpty();
        timeline(COLLEAGUE, closed).body("items[0].what", equalTo("follow_up")).body("items[0].details", nullValue());
        Response answer = tickets.replied(COLLEAGUE, closed, "Et moi ?");

        long own = answer.jsonPath().getLong("followUp");
        assertThat(own).isNotEqualTo(secret);
        assertThat(answer.asString()).doesNotContain("Confidentiel").doesNotContain("" + secret);
        assertThat(world.ticket(REQUESTER, own).getString("requester.email")).isEqualTo(address(REQUESTER));
        assertThat(world.ticket(COLLEAGUE, closed).getList("followUps", Long.class))
                .containsExactly(own);
        assertThat(world.ticket(REQUESTER, closed).getList("followUps", Long.class))
                .containsExactly(secret, own);
        assertThat(tickets.followUp(COLLEAGUE, closed)).isEqualTo(own);
        world.as(COLLEAGUE).get("/api/v1/tickets/{n}", secret).then().statusCode(404);
    }

    /// Nothing that changed at the desk or in the directory since loses the reply or takes the ticket elsewhere.
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

    private ValidatableResponse timeline(String reader, long ticket) {
        return world.as(reader)
                .get("/api/v1/tickets/{n}/timeline", ticket)
                .then()
                .statusCode(200);
    }
}
