package dev.guichet.ticket.departure;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An agent who leaves a desk leaves its tickets.
@QuarkusTest
class DepartureIT {
    private static final String MEMBERS = "/api/v1/desks/support/members/{p}";

    private final World world = World.create();

    @Test
    void itsTicketsHaveNoAssigneeFromThenOn() throws SQLException {
        long ticket = given(world.open(REQUESTER), AGENT);
        long others = given(world.open(REQUESTER), SUPERVISOR);
        long before = world.ticket(SUPERVISOR, ticket).getLong("version");

        leaves(AGENT);

        assertThat(world.ticket(SUPERVISOR, ticket).getString("assignee")).isNull();
        assertThat(world.list(SUPERVISOR, "assignee=" + world.person(AGENT))).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(world.list(SUPERVISOR, "view=queue&assignee=none"))
                        .containsExactly(ticket));
        assertThat(world.ticket(SUPERVISOR, ticket).getLong("version")).isEqualTo(before + 1);
        assertThat(world.list(SUPERVISOR, "assignee=me")).containsExactly(others);
        List.of(SUPERVISOR, REQUESTER)
                .forEach(reader -> timeline(reader, ticket)
                        .body("items[0].what", equalTo("assignee"))
                        .body("items[0].actor.kind", equalTo("system"))
                        .body("items[0].details.from.id", equalTo((int) world.person(AGENT)))
                        .body("items[0].details.to", nullValue()));
        timeline(SUPERVISOR, ticket).body("items[0].details.reason", equalTo("left_desk"));
        timeline(REQUESTER, ticket).body("items[0].details", not(hasKey("reason")));
        assertThat(DepartureRows.told(ticket)).containsExactly(before + ":null", before + 1 + ":left_desk");
    }

    @Test
    void whoComesBackHasWhatTheyAreGivenThen() {
        long left = given(world.open(REQUESTER), AGENT);

        leaves(AGENT);
        world.member(AGENT, "support", "agent");
        long taken = given(world.open(REQUESTER), AGENT);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(world.list(AGENT, "assignee=none")).containsExactly(left));
        assertThat(world.list(AGENT, "assignee=me")).containsExactly(taken);
    }

    @Test
    void aClosedOneTellsWhoHadItAndIsNobodysOnceItIsOpenAgain() throws SQLException {
        long ticket = given(world.open(REQUESTER), AGENT);
        world.post(REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);

        leaves(AGENT);
        noneIsLeft();

        assertThat(world.ticket(SUPERVISOR, ticket).getString("assignee")).isNotNull();
        assertThat(world.list(SUPERVISOR, "assignee=" + world.person(AGENT))).containsExactly(ticket);
        world.post(REQUESTER, ticket, "undo", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("assignee", nullValue());
        timeline(SUPERVISOR, ticket).body("items[0].details.reason", equalTo("left_desk"));
        timeline(REQUESTER, ticket).body("items[0].details", not(hasKey("reason")));
        assertThat(world.list(SUPERVISOR, "assignee=none")).containsExactly(ticket);
        assertThat(DepartureRows.told(ticket)).last().asString().endsWith(":left_desk");
    }

    /// Between the departure and the event, a change by somebody else does not swallow it.
    @Test
    void whatHappensMeanwhileKeepsTheEvent() throws SQLException {
        long ticket = given(world.open(REQUESTER), AGENT);

        leaves(AGENT);
        world.post(SUPERVISOR, ticket, "messages", Map.of("text", "Je reprends"))
                .then()
                .statusCode(201)
                .body("ticket.assignee", nullValue());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(world.list(SUPERVISOR, "assignee=none")).containsExactly(ticket));
        assertThat(DepartureRows.told(ticket)).last().asString().endsWith(":left_desk");
    }

    @Test
    void manyAreGivenBackInTheirOrderOnceEach() throws SQLException {
        long like = given(world.open(REQUESTER), AGENT);
        DepartureRows.copies(like, 230);

        leaves(AGENT);

        assertThat(world.list(SUPERVISOR, "assignee=" + world.person(AGENT))).isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(DepartureRows.one("""
                        select count(*) from ticket where root_id = ? and assignee_id is not null
                        """, world.root())).isZero());
        noneIsLeft();
        assertThat(DepartureRows.one("""
                select count(*) from timeline
                where root_id = ? and what = 'assignee' and details ->> 'reason' = 'left_desk'
                """, world.root())).isEqualTo(231);
        assertThat(DepartureRows.one("""
                select count(distinct key) from outbox where root_id = ? and type = 'guichet.TicketAssigned.v1'
                   and convert_from(payload, 'utf8') like '%left_desk%'
                """, world.root())).isEqualTo(231);
        assertThat(DepartureRows.one("select max(version) - min(version) from ticket where root_id = ?", world.root()))
                .isZero();
    }

    /// Whoever assigns waits for whoever leaves, or the other way round: it is never the leaver's in the end.
    @Test
    void assigningWhileTheyLeaveGivesNobodyTheTicket() {
        List<Long> tickets =
                IntStream.range(0, 12).mapToObj(i -> world.open(REQUESTER)).toList();

        IntStream.rangeClosed(0, tickets.size()).parallel().forEach(i -> {
            if (i == tickets.size()) {
                leaves(AGENT);
            } else {
                world.as(SUPERVISOR)
                        .body(Map.of("person", world.person(AGENT)))
                        .put("/api/v1/tickets/{n}/assignee", tickets.get(i));
            }
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(world.list(SUPERVISOR, "assignee=none&limit=200"))
                        .hasSameSizeAs(tickets));
    }

    private long given(long ticket, String user) {
        world.as(SUPERVISOR)
                .body(Map.of("person", world.person(user)))
                .put("/api/v1/tickets/{n}/assignee", ticket)
                .then()
                .statusCode(200);
        return ticket;
    }

    private void leaves(String user) {
        world.as(ADMINISTRATOR).delete(MEMBERS, world.person(user)).then().statusCode(200);
    }

    private void noneIsLeft() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(DepartureRows.one(
                                "select count(*) from desk_departure where root_id = ?", world.root()))
                        .isZero());
    }

    private ValidatableResponse timeline(String reader, long ticket) {
        return world.as(reader)
                .get("/api/v1/tickets/{n}/timeline", ticket)
                .then()
                .statusCode(200);
    }
}
