package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// D33: that a closed ticket goes on is public, since whoever sees it sees where it goes on. Who takes no part in that
/// any
/// more sees neither; who came to it later sees nothing of the closed one.
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
    void whoTakesNoPartInARequestAnyMoreSeesNothingOfIt() {
        long closed = closed();
        long next = reply(REQUESTER, closed);
        world.as(REQUESTER)
                .delete("/api/v1/tickets/{n}/observers/{p}", next, world.person(COLLEAGUE))
                .then()
                .statusCode(204);
        String list = world.as(COLLEAGUE).get("/api/v1/tickets").asString();

        reply(REQUESTER, closed);
        world.post(AGENT, next, "status", Map.of("status", "closed", "reason", "duplicate"))
                .then()
                .statusCode(200);
        long third = reply(REQUESTER, closed);

        assertThat(third).isNotEqualTo(next);
        for (long ticket : List.of(closed, next, third)) {
            for (String of : List.of("", "/timeline", "/messages")) {
                world.as(COLLEAGUE)
                        .get("/api/v1/tickets/{n}" + of, ticket)
                        .then()
                        .statusCode(404);
            }
        }
        assertThat(world.as(COLLEAGUE).get("/api/v1/tickets").asString()).isEqualTo(list);
    }

    /// Whoever came to a follow-up later never saw what it continues, until they do for another reason; the tag tells.
    @Test
    void whoMayNotSeeTheClosedTicketDoesNotLearnThatItIsContinued() {
        long closed = world.open(REQUESTER);
        world.post(AGENT, closed, "status", Map.of("status", "closed", "reason", "duplicate"))
                .then()
                .statusCode(200);
        long next = reply(REQUESTER, closed);
        world.post(REQUESTER, next, "observers", Map.of("email", World.address(COLLEAGUE)))
                .then()
                .statusCode(200)
                .body("followUpOf", equalTo((int) closed));

        Response seen = world.as(COLLEAGUE).get("/api/v1/tickets/{n}", next);
        String tag = seen.header("ETag");
        seen.then().statusCode(200).body("followUpOf", nullValue());
        assertThat(world.list(COLLEAGUE, "")).containsExactly(next);
        assertThat(world.list(COLLEAGUE, "followUpOf=" + closed)).isEmpty();
        assertThat(world.list(REQUESTER, "followUpOf=" + closed)).containsExactly(next);
        assertThat(world.as(COLLEAGUE).get("/api/v1/tickets").jsonPath().getList("items.followUpOf"))
                .containsOnlyNulls();
        assertThat(tag)
                .as("nothing is hidden, as far as they can tell")
                .isEqualTo("\"" + seen.jsonPath().getLong("version") + "\"")
                .isEqualTo(tagFor(COLLEAGUE, next))
                .isNotEqualTo(tagFor(REQUESTER, next));

        world.viewsOrganization(COLLEAGUE);

        assertThat(read(COLLEAGUE, next).getLong("followUpOf")).isEqualTo(closed);
        assertThat(tagFor(COLLEAGUE, next)).isNotEqualTo(tag).isEqualTo(tagFor(REQUESTER, next));
        assertThat(world.list(COLLEAGUE, "followUpOf=" + closed)).containsExactly(next);
        world.as(COLLEAGUE)
                .header("If-Match", tag)
                .body(Map.of("text", "Vu"))
                .post("/api/v1/tickets/{n}/messages", next)
                .then()
                .statusCode(201)
                .body("ticket.followUpOf", equalTo((int) closed));
    }

    @Test
    void theTagOfATicketTellsTheLinksThatAreShown() {
        long closed = closed();
        assertThat(tagFor(REQUESTER, closed)).isEqualTo(plain(REQUESTER, closed));

        long next = reply(REQUESTER, closed);

        for (String reader : List.of(REQUESTER, COLLEAGUE, AGENT, PROGRAM)) {
            for (long ticket : List.of(closed, next)) {
                assertThat(tagFor(reader, ticket))
                        .as(reader)
                        .isNotEqualTo(plain(reader, ticket))
                        .isEqualTo(tagFor(REQUESTER, ticket));
            }
        }
        for (String tag : List.of(tagFor(REQUESTER, next), plain(REQUESTER, next))) {
            world.as(REQUESTER)
                    .header("If-Match", tag)
                    .body(Map.of("email", World.address(COLLEAGUE)))
                    .post("/api/v1/tickets/{n}/observers", next)
                    .then()
                    .statusCode(200)
                    .header("ETag", tagFor(REQUESTER, next));
        }
    }

    private String plain(String user, long ticket) {
        return "\"" + read(user, ticket).getLong("version") + "\"";
    }

    private String tagFor(String user, long ticket) {
        return world.as(user).get("/api/v1/tickets/{n}", ticket).header("ETag");
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
}
