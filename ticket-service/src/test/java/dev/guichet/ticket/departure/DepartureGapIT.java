package dev.guichet.ticket.departure;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Between the moment somebody leaves a desk and the event that says so, which is a minute when they had many tickets.
@QuarkusTest
@TestProfile(NobodyLooks.class)
class DepartureGapIT {
    private final World world = World.create();

    /// Else whoever asks for what is new would go on showing them.
    @ParameterizedTest
    @ValueSource(strings = {SUPERVISOR, REQUESTER})
    void whoIsNotShownAnyMoreIsNotKeptByATag(String reader) {
        long ticket = left();
        String before = world.as(reader).get("/api/v1/tickets/{n}", ticket).header("ETag");
        leaves();

        String meanwhile = read(reader, ticket)
                .statusCode(200)
                .body("assignee", nullValue())
                .extract()
                .header("ETag");

        assertThat(meanwhile).isNotEqualTo(before);
        assertThat(read(reader, ticket).extract().header("ETag")).isEqualTo(meanwhile);
    }

    @Test
    void bothTagsAreGoodForAChange() {
        for (boolean seen : new boolean[] {true, false}) {
            World other = World.create();
            long ticket = given(other);
            String before =
                    other.as(SUPERVISOR).get("/api/v1/tickets/{n}", ticket).header("ETag");
            leaves(other);
            String meanwhile =
                    other.as(SUPERVISOR).get("/api/v1/tickets/{n}", ticket).header("ETag");

            other.as(SUPERVISOR)
                    .header("If-Match", seen ? meanwhile : before)
                    .body(Map.of("priority", "high"))
                    .patch("/api/v1/tickets/{n}", ticket)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whoeverClosesATicketMeanwhileGivesItBackFirst() throws SQLException {
        long ticket = left();
        leaves();

        world.post(SUPERVISOR, ticket, "status", Map.of("status", "closed", "reason", "duplicate"))
                .then()
                .statusCode(200)
                .body("assignee", nullValue());

        isGivenBack(ticket, "status");
    }

    @Test
    void aReplyMeanwhileKeepsItsPlace() throws SQLException {
        long ticket = left();
        leaves();

        world.post(REQUESTER, ticket, "messages", Map.of("text", "Alors ?"))
                .then()
                .statusCode(201);

        isGivenBack(ticket, "message");
        world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/messages", ticket)
                .then()
                .body("items.text", contains("Alors ?", "Depuis ce matin, tout est rejeté."));
    }

    /// The other door: several at once.
    @Test
    void whatIsArchivedAmongOthersIsGivenBackFirst() throws SQLException {
        long ticket = left();
        leaves();

        world.as(REQUESTER)
                .body(Map.of("tickets", List.of(ticket)))
                .post("/api/v1/tickets/archive")
                .then()
                .statusCode(200);

        isGivenBack(ticket, "status");
    }

    @Test
    void whoeverGetsItMeanwhileHasIt() throws SQLException {
        long ticket = left();
        leaves();

        world.as(SUPERVISOR)
                .body(Map.of("person", world.person(SUPERVISOR)))
                .put("/api/v1/tickets/{n}/assignee", ticket)
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo((int) world.person(SUPERVISOR)));

        isGivenBack(ticket, "assignee");
        timeline(ticket).body("items[0].details.from", nullValue());
    }

    @Test
    void whatIsRefusedGivesNothingBack() throws SQLException {
        long ticket = left();
        leaves();

        world.post(REQUESTER, ticket, "status", Map.of("status", "pending"))
                .then()
                .statusCode(403);

        assertThat(DepartureRows.one(
                        "select count(*) from ticket where root_id = ? and assignee_id is not null", world.root()))
                .isOne();
    }

    /// The fact and the event are there, before what happened.
    private void isGivenBack(long ticket, String what) throws SQLException {
        timeline(ticket)
                .body("items[0].what", equalTo(what))
                .body("items[1].what", equalTo("assignee"))
                .body("items[1].actor.kind", equalTo("system"))
                .body("items[1].details", not(hasKey("reason")))
                .body("items[1].details.from.id", equalTo((int) world.person(AGENT)));
        assertThat(DepartureRows.told(ticket))
                .filteredOn(told -> told.endsWith(":left_desk"))
                .hasSize(1);
        assertThat(DepartureRows.one("select max(version) - count(*) from timeline where root_id = ?", world.root()))
                .isZero();
    }

    private long left() {
        return given(world);
    }

    private void leaves() {
        leaves(world);
    }

    private static long given(World world) {
        long ticket = world.open(REQUESTER);
        world.as(SUPERVISOR)
                .body(Map.of("person", world.person(AGENT)))
                .put("/api/v1/tickets/{n}/assignee", ticket)
                .then()
                .statusCode(200);
        return ticket;
    }

    private static void leaves(World world) {
        world.as(ADMINISTRATOR)
                .delete("/api/v1/desks/support/members/{p}", world.person(AGENT))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(String reader, long ticket) {
        return world.as(reader).get("/api/v1/tickets/{n}", ticket).then();
    }

    private ValidatableResponse timeline(long ticket) {
        return world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/timeline", ticket)
                .then()
                .statusCode(200);
    }
}
