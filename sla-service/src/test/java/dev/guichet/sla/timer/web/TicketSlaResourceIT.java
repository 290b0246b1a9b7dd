package dev.guichet.sla.timer.web;

import static dev.guichet.events.TicketStatus.OPEN;
import static dev.guichet.events.TicketStatus.PENDING;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.guichet.sla.Broker;
import dev.guichet.sla.Caller;
import dev.guichet.sla.Rows;
import dev.guichet.sla.Scene;
import dev.guichet.sla.TicketStory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketSlaResourceIT {
    private final Scene scene = Scene.played();
    private final TicketStory ticket = scene.root.ticketOf(scene.requesterId);

    @Test
    void theTimersOfATicketAreShownWithWhatBecameOfThem() {
        Instant since = Instant.parse("2026-01-05T09:00:00Z").plus(Duration.ofDays(3650));
        Broker.publish(ticket.opened(), ticket.becomes(PENDING, since), ticket.becomes(PENDING, since));
        isAtVersion(3);

        get(scene.agent)
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("timers.rule", contains("pending_reminder", "pending_close", "pending_reminder", "pending_close"))
                .body("timers.episode", contains(2, 2, 3, 3))
                .body("timers.state", contains("cancelled", "cancelled", "armed", "armed"))
                .body("timers[0].why", equalTo("episode_ended"))
                .body("timers[0].cancelledAt", notNullValue())
                .body("timers[2].dueAt", equalTo(since.plus(Duration.ofDays(3)).toString()));
    }

    @Test
    void aTicketWithoutTimersHasAnEmptyList() {
        Broker.publish(ticket.opened());
        isAtVersion(1);

        get(scene.requester).statusCode(200).header("ETag", "\"0\"").body("timers", hasSize(0));
    }

    @Test
    void whoSeesTheTicketSeesItsTimers() {
        Broker.publish(ticket.opened());
        isAtVersion(1);

        get(scene.requester).statusCode(200);
        get(scene.colleague).statusCode(200);
        get(scene.agent).statusCode(200);
        get(scene.administrator).statusCode(200);
        get(Caller.integrator("tickets:read")).statusCode(200);
    }

    @Test
    void whoDoesNotSeeItDoesNotKnowOfIt() {
        Broker.publish(ticket.opened());
        isAtVersion(1);

        get(scene.stranger).statusCode(404).body("code", equalTo("UNKNOWN_TICKET"));
    }

    @Test
    void anObserverSeesItFromTheEventThatAddedThem() {
        Broker.publish(ticket.opened(), ticket.observedBy(scene.strangerId));
        isAtVersion(2);

        get(scene.stranger).statusCode(200);
    }

    @Test
    void anAgentOfAnotherRootDoesNotKnowOfIt() {
        Broker.publish(ticket.opened());
        isAtVersion(1);
        Scene other = Scene.played();

        scene.agent.in(other.root).get(path()).then().statusCode(404);
    }

    @Test
    void aTicketNobodyHeardOfIsUnknown() {
        get(scene.agent).statusCode(404).body("code", equalTo("UNKNOWN_TICKET"));
        scene.agent.in(scene.root).get("/api/v1/tickets/abc/sla").then().statusCode(404);
    }

    @Test
    void anIntegratorWithoutTheScopeIsForbidden() {
        get(Caller.integrator("tickets:write")).statusCode(403).body("code", equalTo("SCOPE_MISSING"));
    }

    @Test
    void nobodyWithoutATokenGetsIn() {
        RestAssured.given().get(path()).then().statusCode(401);
    }

    @Test
    void whatThePathDoesNotOfferIsRefused() {
        scene.agent.in(scene.root).delete(path()).then().statusCode(405);
    }

    @Test
    void aReplyOfTheRequesterCancelsTheTimers() {
        Broker.publish(ticket.opened(), ticket.becomes(PENDING, Instant.now()), ticket.becomes(OPEN, Instant.now()));
        isAtVersion(3);

        get(scene.requester).body("timers.state", contains("cancelled", "cancelled"));
    }

    private ValidatableResponse get(Caller caller) {
        return caller.in(scene.root).get(path()).then();
    }

    private String path() {
        return "/api/v1/tickets/" + ticket.number + "/sla";
    }

    private void isAtVersion(long version) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.version(ticket.number).contains(Long.toString(version)));
    }
}
