package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// "... or directly to your CSM": S4.3.
@QuarkusTest
class AccountManagerTicketIT {
    private final World world = World.create();

    @BeforeEach
    void aDeskThatGivesTicketsToWhoeverIsInCharge() {
        world.rules(Map.of("assignment", "account_manager"));
    }

    @Test
    void aTicketGoesToTheAccountManagerOfTheRequestersOrganization() {
        inCharge(world.root(), SUPERVISOR);
        inCharge(world.client(), AGENT);

        long ticket = world.open(REQUESTER);

        assertThat(assignee(ticket)).isEqualTo(address(AGENT));
        world.as(AGENT)
                .get("/api/v1/tickets/{n}/timeline", ticket)
                .then()
                .statusCode(200)
                .body("items[0].what", equalTo("created"))
                .body(
                        "items[0].details.assignee.name",
                        equalTo(world.ticket(AGENT, ticket).getString("assignee.name")));
    }

    @Test
    void anOrganizationWithoutOneHasThatOfTheNearestAbove() {
        inCharge(world.root(), SUPERVISOR);

        assertThat(assignee(world.open(REQUESTER))).isEqualTo(address(SUPERVISOR));
    }

    @Test
    void withNobodyInChargeItIsNobodys() {
        assertThat(assignee(world.open(REQUESTER))).isNull();
    }

    /// Not that of an organization further up either: it has one of its own.
    @Test
    void oneWhoSitsAtAnotherDeskOnlyDoesNotGetIt() {
        world.as(ADMINISTRATOR)
                .body(Map.of("organization", world.root(), "slug", "success", "name", "Success"))
                .post("/api/v1/desks")
                .then()
                .statusCode(201);
        world.member(AGENT, "success", "agent");
        inCharge(world.root(), SUPERVISOR);
        inCharge(world.client(), AGENT);
        world.as(ADMINISTRATOR)
                .delete("/api/v1/desks/support/members/{p}", world.person(AGENT))
                .then()
                .statusCode(200);

        assertThat(assignee(world.open(REQUESTER))).isNull();
    }

    @Test
    void aFollowUpGoesToWhoeverIsInChargeNow() {
        long ticket = world.open(REQUESTER);
        world.post(REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);
        inCharge(world.client(), AGENT);

        long next = world.post(REQUESTER, ticket, "messages", Map.of("text", "Encore"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("ticket.number");

        assertThat(next).isNotEqualTo(ticket);
        assertThat(assignee(next)).isEqualTo(address(AGENT));
    }

    /// The rule needs no members: without one in charge nobody gets the ticket.
    @Test
    void aDeskWithoutMembersMayHaveTheRule() {
        world.as(ADMINISTRATOR)
                .body(Map.of(
                        "organization",
                        world.root(),
                        "slug",
                        "empty",
                        "name",
                        "Empty",
                        "rules",
                        Map.of("assignment", "account_manager")))
                .post("/api/v1/desks")
                .then()
                .statusCode(201)
                .body("rules.assignment", equalTo("account_manager"));
    }

    private void inCharge(long organization, String user) {
        world.as(ADMINISTRATOR)
                .body(Map.of("accountManager", world.person(user)))
                .patch("/api/v1/organizations/{o}", organization)
                .then()
                .statusCode(200);
    }

    private @Nullable String assignee(long ticket) {
        return world.ticket(ADMINISTRATOR, ticket).getString("assignee.email");
    }
}
