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

import dev.guichet.ticket.world.ClosedTickets;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A follow-up is the same request: who is taken off one of its tickets is off all of them, and does not come back by
/// the one that is left.
@QuarkusTest
class FollowUpObserversIT {
    private static final String GUEST = "axialys-client";

    private final World world = World.create();
    private final ClosedTickets tickets = new ClosedTickets(world);

    @Test
    void whoIsTakenOffAFollowUpDoesNotComeBackByAnsweringTheClosedTicket() {
        for (String remover : List.of(REQUESTER, AGENT, COLLEAGUE, PROGRAM)) {
            long closed = observed();
            long followUp = tickets.followUp(REQUESTER, closed);

            removed(remover, followUp, COLLEAGUE).then().statusCode(204);

            for (int again = 0; again < 2; again++) {
                reply(COLLEAGUE, closed).then().statusCode(404);
                reply(COLLEAGUE, followUp).then().statusCode(404);
            }
            assertThat(world.list(COLLEAGUE, "")).as(remover).doesNotContain(closed, followUp);
            assertThat(world.list(AGENT, "followUpOf=" + closed)).as(remover).containsExactly(followUp);
            for (long ticket : List.of(closed, followUp)) {
                assertThat(world.ticket(REQUESTER, ticket).getList("observers"))
                        .as(remover)
                        .isEmpty();
            }
            tickets.close(followUp);
            long next = tickets.followUp(REQUESTER, closed);
            assertThat(world.ticket(REQUESTER, next).getList("observers")).isEmpty();
        }
    }

    @Test
    void theClosedTicketTellsOfIt() {
        long closed = observed();
        long followUp = tickets.followUp(REQUESTER, closed);
        long before = world.ticket(REQUESTER, closed).getLong("version");

        removed(AGENT, followUp, COLLEAGUE).then().statusCode(204);

        assertThat(world.ticket(REQUESTER, closed).getLong("version")).isEqualTo(before + 1);
        world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/timeline", closed)
                .then()
                .body("items[0].what", equalTo("observers"))
                .body("items[0].details.removed.id", contains((int) world.person(COLLEAGUE)));
    }

    @Test
    void whoeverMayRemoveAnObserverFromAnOpenTicketMayFromAClosedOne() {
        for (String remover : List.of(REQUESTER, AGENT, COLLEAGUE, PROGRAM)) {
            long closed = observed();
            JsonPath before = world.ticket(REQUESTER, closed);

            removed(remover, closed, COLLEAGUE).then().statusCode(204);

            JsonPath after = world.ticket(REQUESTER, closed);
            assertThat(after.getList("observers")).as(remover).isEmpty();
            assertThat(after.getString("status")).isEqualTo("closed");
            assertThat(after.getLong("version")).isEqualTo(before.getLong("version") + 1);
            reply(COLLEAGUE, closed).then().statusCode(404);
        }
    }

    @Test
    void whoeverMayNotMayNot() {
        long closed = observed();
        world.post(AGENT, closed, "undo", Map.of()).then().statusCode(200);
        world.post(AGENT, closed, "observers", Map.of("email", address(GUEST)))
                .then()
                .statusCode(200);
        tickets.close(closed);

        removed(GUEST, closed, COLLEAGUE).then().statusCode(403).body("code", equalTo("ONLY_FOR_THE_REQUESTER"));
        removed(NEIGHBOUR, closed, COLLEAGUE).then().statusCode(404);
        world.as(REQUESTER)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/tickets/{n}/observers/{p}", closed, world.person(COLLEAGUE))
                .then()
                .statusCode(412);
        assertThat(world.ticket(REQUESTER, closed).getList("observers")).hasSize(2);
        world.post(AGENT, closed, "observers", Map.of("email", address(NEIGHBOUR)))
                .then()
                .statusCode(409)
                .body("code", equalTo("TICKET_IS_CLOSED"));
    }

    @Test
    void fromWhicheverTicketOfTheRequestTheyAreRemovedTheyAreOffAllOfThem() {
        for (int at = 0; at < 3; at++) {
            long first = observed();
            long second = tickets.followUp(REQUESTER, first);
            tickets.close(second);
            long third = tickets.followUp(COLLEAGUE, first);
            List<Long> all = List.of(first, second, third);

            removed(REQUESTER, all.get(at), COLLEAGUE).then().statusCode(204);

            for (long ticket : all) {
                assertThat(world.ticket(REQUESTER, ticket).getList("observers")).isEmpty();
                world.as(COLLEAGUE).get("/api/v1/tickets/{n}", ticket).then().statusCode(404);
            }
        }
    }

    @Test
    void theyAreRemovedThroughATicketThatTheyDoNotFollow() {
        for (String remover : List.of(REQUESTER, AGENT, PROGRAM)) {
            long closed = tickets.of(REQUESTER, Map.of());
            long second = tickets.followUp(REQUESTER, closed);
            observe(second, COLLEAGUE);
            tickets.close(second);
            long third = tickets.followUp(REQUESTER, closed);
            long before = world.ticket(REQUESTER, closed).getLong("version");

            removed(remover, closed, COLLEAGUE).then().statusCode(204);

            for (long ticket : List.of(second, third)) {
                assertThat(world.ticket(REQUESTER, ticket).getList("observers"))
                        .as(remover)
                        .isEmpty();
                world.as(COLLEAGUE).get("/api/v1/tickets/{n}", ticket).then().statusCode(404);
            }
            assertThat(world.ticket(REQUESTER, closed).getLong("version"))
                    .as("nothing happened to it")
                    .isEqualTo(before);
        }
    }

    @Test
    void whoMayNotRemoveThemFromTheTicketTheyFollowMayNotThroughAnother() {
        long closed = world.open(REQUESTER);
        observe(closed, GUEST);
        tickets.close(closed);
        long followUp = tickets.followUp(REQUESTER, closed);
        observe(followUp, COLLEAGUE);

        removed(GUEST, closed, COLLEAGUE).then().statusCode(403).body("code", equalTo("ONLY_FOR_THE_REQUESTER"));

        assertThat(world.ticket(REQUESTER, followUp).getList("observers.id", Long.class))
                .contains(world.person(COLLEAGUE));
    }

    private void observe(long ticket, String whom) {
        world.post(AGENT, ticket, "observers", Map.of("email", address(whom)))
                .then()
                .statusCode(200);
    }

    /// They see it for their organization, and are no observers of any ticket of it.
    @Test
    void whoSeesTheClosedTicketForAnotherReasonDoesNotAnswerIt() {
        long closed = observed();
        long followUp = tickets.followUp(REQUESTER, closed);
        world.viewsOrganization(COLLEAGUE);
        removed(REQUESTER, followUp, COLLEAGUE).then().statusCode(204);

        assertThat(world.ticket(COLLEAGUE, closed).getList("allowedCommands")).isEmpty();
        reply(COLLEAGUE, closed).then().statusCode(403).body("code", equalTo("ONLY_FOR_PARTICIPANTS"));
        assertThat(world.list(AGENT, "followUpOf=" + closed)).containsExactly(followUp);
    }

    private long observed() {
        return tickets.of(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
    }

    private Response removed(String by, long ticket, String whom) {
        return world.as(by).delete("/api/v1/tickets/{n}/observers/{p}", ticket, world.person(whom));
    }

    private Response reply(String user, long ticket) {
        return world.post(user, ticket, "messages", Map.of("text", "Et moi ?"));
    }
}
