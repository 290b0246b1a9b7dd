package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.guichet.ticket.world.ClosedTickets;
import dev.guichet.ticket.world.Groups;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a desk, its rules and two replies at once make of a reply to a closed ticket.
@QuarkusTest
class FollowUpRulesIT {
    private final World world = World.create();
    private final ClosedTickets tickets = new ClosedTickets(world);

    @Test
    void itsClosureIsNotUndoneAnyMore() {
        long closed = tickets.of(REQUESTER, Map.of());
        long followUp = tickets.followUp(REQUESTER, closed);

        for (String somebody : List.of(REQUESTER, AGENT)) {
            assertThat(world.ticket(somebody, closed).getList("allowedCommands"))
                    .doesNotContain("undo");
            world.post(somebody, closed, "undo", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("TICKET_HAS_FOLLOW_UP"))
                    .body("allowedCommands", not(hasItem("undo")));
        }
        tickets.close(followUp);
        world.post(REQUESTER, closed, "undo", Map.of()).then().statusCode(409);
    }

    @Test
    void aDeskThatReopensFromNowOnReopensTheNewestOnly() {
        long closed = tickets.of(REQUESTER, Map.of());
        long followUp = tickets.followUp(REQUESTER, closed);
        world.rules(Map.of("closedReply", "reopen"));

        assertThat(tickets.followUp(REQUESTER, closed)).isEqualTo(followUp);
        tickets.close(followUp);
        Response answer = tickets.replied(REQUESTER, closed, "Encore");

        assertThat(answer.jsonPath().getLong("ticket.number")).isEqualTo(followUp);
        assertThat(answer.jsonPath().getString("ticket.status")).isEqualTo("open");
        assertThat(world.ticket(REQUESTER, closed).getString("status")).isEqualTo("closed");
    }

    @Test
    void repliesAtOnceMakeOneFollowUp() {
        long closed = tickets.of(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));

        List<Long> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> tickets.followUp(i % 2 == 0 ? REQUESTER : COLLEAGUE, closed))
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(world.list(AGENT, "followUpOf=" + closed)).containsExactly(answers.getFirst());
        world.as(AGENT)
                .get("/api/v1/tickets/{n}/messages", answers.getFirst())
                .then()
                .body("items.size()", equalTo(8));
    }

    @Test
    void theSameReplyTwiceIsOne() {
        long closed = tickets.of(REQUESTER, Map.of());

        List<Long> ids = IntStream.range(0, 2)
                .mapToObj(i -> world.as(REQUESTER)
                        .header("Idempotency-Key", "again-" + closed)
                        .body(Map.of("text", "Encore"))
                        .post("/api/v1/tickets/{n}/messages", closed)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("id"))
                .toList();

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(world.list(AGENT, "followUpOf=" + closed)).hasSize(1);
    }

    @Test
    void whoeverHadItHasItAgainWhileTheyAreAtTheDesk() {
        world.rules(Map.of("assignment", "round_robin"));
        long kept = tickets.of(REQUESTER, Map.of());
        assign(kept, AGENT);
        long left = tickets.of(REQUESTER, Map.of());
        assign(left, AGENT);

        assertThat(assignee(tickets.followUp(REQUESTER, kept))).isEqualTo(address(AGENT));
        world.as(World.ADMINISTRATOR)
                .delete("/api/v1/desks/support/members/{p}", world.person(AGENT))
                .then()
                .statusCode(200);
        assertThat(assignee(tickets.followUp(REQUESTER, left))).isEqualTo(address(SUPERVISOR));
    }

    @Test
    void theRequestGoesOnWhereItWasWhateverIsOfferedNow() {
        new Groups(world).form("laptop", null);
        long closed = tickets.of(REQUESTER, Map.of("form", "laptop"));
        world.as(World.ADMINISTRATOR)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("archived", true))
                .patch("/api/v1/forms/{f}", world.ticket(AGENT, closed).getLong("formId"))
                .then()
                .statusCode(200);
        world.rules(Map.of("channels", List.of("phone")));
        world.as(World.ADMINISTRATOR)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("organization", world.root()))
                .patch("/api/v1/persons/{p}", world.person(REQUESTER))
                .then()
                .statusCode(200);

        JsonPath followUp = world.ticket(REQUESTER, tickets.followUp(REQUESTER, closed));

        assertThat(followUp.getString("form")).isEqualTo("laptop");
        assertThat(followUp.getLong("organization.id")).isEqualTo(world.client());
        assertThat(followUp.getString("desk.slug")).isEqualTo("support");
    }

    private void assign(long closed, String user) {
        world.post(REQUESTER, closed, "undo", Map.of()).then().statusCode(200);
        world.as(SUPERVISOR)
                .body(Map.of("person", world.person(user)))
                .put("/api/v1/tickets/{n}/assignee", closed)
                .then()
                .statusCode(200);
        tickets.close(closed);
    }

    private String assignee(long ticket) {
        return world.ticket(SUPERVISOR, ticket).getString("assignee.email");
    }
}
