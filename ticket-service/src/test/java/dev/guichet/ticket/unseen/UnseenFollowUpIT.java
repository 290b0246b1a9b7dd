package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// D33: that a closed ticket goes on is public, since whoever sees it then sees where it goes on. What happens
/// there once somebody takes no part any more shows them nothing on the closed one.
@QuarkusTest
class UnseenFollowUpIT {
    private final World world = World.create();

    @Test
    void whoeverSeesAClosedTicketSeesWhatContinuesIt() {
        List<String> readers = List.of(REQUESTER, COLLEAGUE, AGENT, ADMINISTRATOR, PROGRAM);
        long closed = closed();
        List<Long> before = readers.stream()
                .map(reader -> read(reader, closed).getLong("version"))
                .toList();

        long next = reply(COLLEAGUE, closed);

        for (int i = 0; i < readers.size(); i++) {
            String reader = readers.get(i);
            JsonPath seen = read(reader, closed);
            assertThat(seen.getList("followUps", Long.class)).as(reader).containsExactly(next);
            assertThat(seen.getLong("version")).as(reader).isEqualTo(before.get(i) + 1);
            assertThat(read(reader, next).getLong("number")).as(reader).isEqualTo(next);
        }
    }

    @Test
    void whoTakesNoPartInAFollowUpAnyMoreSeesNothingMove() {
        long closed = closed();
        long next = reply(REQUESTER, closed);
        world.as(REQUESTER)
                .delete("/api/v1/tickets/{n}/observers/{p}", next, world.person(COLLEAGUE))
                .then()
                .statusCode(204);
        String ticket = shown(closed, "");
        String timeline = shown(closed, "/timeline");
        String list = world.as(COLLEAGUE).get("/api/v1/tickets").asString();

        reply(REQUESTER, closed);
        world.post(AGENT, next, "messages", Map.of("text", "Nous regardons."))
                .then()
                .statusCode(201);
        world.post(AGENT, next, "status", Map.of("status", "closed", "reason", "duplicate"))
                .then()
                .statusCode(200);
        long third = reply(REQUESTER, closed);

        assertThat(third).isNotEqualTo(next);
        assertThat(shown(closed, "")).isEqualTo(ticket);
        assertThat(shown(closed, "/timeline")).isEqualTo(timeline);
        assertThat(world.as(COLLEAGUE).get("/api/v1/tickets").asString()).isEqualTo(list);
    }

    private long closed() {
        long ticket = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", World.address(COLLEAGUE)))));
        world.post(AGENT, ticket, "status", Map.of("status", "closed", "reason", "duplicate"))
                .then()
                .statusCode(200);
        return ticket;
    }

    /// The ticket that it went to.
    private long reply(String user, long closed) {
        return world.post(user, closed, "messages", Map.of("text", "Encore"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("followUp");
    }

    private JsonPath read(String user, long ticket) {
        return world.ticket(user, ticket);
    }

    /// With its tag.
    private String shown(long ticket, String of) {
        var answer = world.as(COLLEAGUE).get("/api/v1/tickets/{n}" + of, ticket);
        answer.then().statusCode(200);
        return answer.header("ETag") + answer.asString();
    }
}
