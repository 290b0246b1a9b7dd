package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleIT {
    private final World world = World.create();

    @Test
    void anAgentAsksAndTheReplyReopens() {
        long ticket = world.open(REQUESTER);

        world.post(AGENT, ticket, "messages", Map.of("text", "Quel en-tête ?", "then", "pending"))
                .then()
                .statusCode(201)
                .body("kind", equalTo("reply"))
                .body("role", equalTo("agent"))
                .body("ticket.status", equalTo("pending"))
                .body("ticket.version", equalTo(3))
                .body("ticket.episode", equalTo(2));
        world.post(REQUESTER, ticket, "messages", Map.of("text", "Le voici"))
                .then()
                .statusCode(201)
                .body("ticket.status", equalTo("open"))
                .body("ticket.awaiting", equalTo("support"));
    }

    @Test
    void aSolutionIsRefusedThenApproved() {
        long ticket = world.open(REQUESTER);

        world.post(AGENT, ticket, "solution", Map.of("html", "<p>Fait<script>x</script></p>"))
                .then()
                .statusCode(200)
                .body("status", equalTo("solved"));
        world.post(REQUESTER, ticket, "solution/refusal", Map.of("reason", " "))
                .then()
                .statusCode(422);
        world.post(AGENT, ticket, "solution/approval", Map.of()).then().statusCode(403);
        world.post(REQUESTER, ticket, "solution/approval", Map.of("surprise", 1))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        world.post(REQUESTER, ticket, "solution/refusal", Map.of("reason", "Toujours pas"))
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
        world.post(AGENT, ticket, "messages", Map.of("text", "Et là ?", "then", "solved"))
                .then()
                .statusCode(201)
                .body("kind", equalTo("solution"));
        world.as(REQUESTER)
                .post("/api/v1/tickets/{n}/solution/approval", ticket)
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("awaiting", equalTo("nobody"))
                .body("archivedAt", not(nullValue()))
                .body("allowedCommands", contains("reply"));
        world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/messages", ticket)
                .then()
                .body("items.kind", contains("solution", "reply", "solution", "reply"))
                .body("items[2].html", equalTo("<p>Fait</p>"));
    }

    @Test
    void aReplyToAClosedTicketOpensAnother() {
        long closed = closedTicket();

        Response reply = world.post(COLLEAGUE, closed, "messages", Map.of("text", "Encore"));

        JsonPath answer = reply.then().statusCode(201).extract().jsonPath();
        long followUp = answer.getLong("followUp");
        assertThat(followUp).isNotEqualTo(closed);
        assertThat(answer.getLong("ticket.number")).isEqualTo(followUp);
        assertThat(answer.getLong("ticket.followUpOf")).isEqualTo(closed);
        assertThat(answer.getLong("ticket.requester.id")).isEqualTo(world.person(REQUESTER));
        assertThat(answer.getList("ticket.observers.id", Long.class)).containsExactly(world.person(COLLEAGUE));
        assertThat(reply.header("Location")).endsWith("/api/v1/tickets/" + followUp);
        assertThat(world.ticket(REQUESTER, closed).getString("status")).isEqualTo("closed");
        assertThat(world.list(COLLEAGUE, "followUpOf=" + closed)).containsExactly(followUp);
    }

    @Test
    void aDeskThatReopensTakesTheReplyToTheClosedTicket() {
        World reopening = World.create();
        reopening.rules(Map.of("closedReply", "reopen", "onAgentReply", "pending", "agentsMayArchive", true));
        long ticket = reopening.open(REQUESTER);

        reopening
                .post(AGENT, ticket, "messages", Map.of("text", "Répondu"))
                .then()
                .body("ticket.status", equalTo("pending"));
        reopening
                .post(AGENT, ticket, "archive", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"));
        reopening
                .post(REQUESTER, ticket, "messages", Map.of("text", "Encore"))
                .then()
                .statusCode(201)
                .body("ticket.number", equalTo((int) ticket))
                .body("ticket.status", equalTo("open"))
                .body("followUp", nullValue());
    }

    @Test
    void archivingIsUndoneByWhoeverDidIt() {
        long ticket = world.open(REQUESTER);

        world.post(REQUESTER, ticket, "archive", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"));
        world.post(REQUESTER, ticket, "undo", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("episode", equalTo(3));
        world.post(AGENT, ticket, "status", Map.of("status", "closed", "reason", "spam"))
                .then()
                .statusCode(200);
        world.post(REQUESTER, ticket, "undo", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://guichet.dev/problems/command-not-allowed"))
                .body("code", equalTo("CLOSED_BY_SOMEBODY_ELSE"))
                .body("allowedCommands", contains("reply"));
        world.post(SUPERVISOR, ticket, "undo", Map.of()).then().statusCode(200).body("status", equalTo("open"));
    }

    @Test
    void severalAreArchivedAtOnceOrTriedFirst() {
        long mine = world.open(REQUESTER);
        long theirs = world.open(COLLEAGUE);
        Map<String, Object> both = Map.of("tickets", List.of(mine, theirs, 1L << 60));

        Map<String, Object> dry = new HashMap<>(both);
        dry.put("dryRun", true);
        world.as(REQUESTER)
                .body(dry)
                .post("/api/v1/tickets/archive")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("archived", "refused", "refused"))
                .body("items.code", contains(null, "TICKET_NOT_FOUND", "TICKET_NOT_FOUND"));
        assertThat(world.ticket(REQUESTER, mine).getString("status")).isEqualTo("open");
        world.as(REQUESTER).body(both).post("/api/v1/tickets/archive").then().statusCode(200);
        assertThat(world.ticket(REQUESTER, mine).getString("status")).isEqualTo("closed");
        assertThat(world.ticket(COLLEAGUE, theirs).getString("status")).isEqualTo("open");
    }

    @Test
    void notesAndReasonsOfHoldingAreForTheDeskOnly() {
        long ticket = world.open(REQUESTER);
        long note = world.post(AGENT, ticket, "messages", Map.of("text", "Client difficile", "visibility", "internal"))
                .jsonPath()
                .getLong("id");
        world.post(AGENT, ticket, "status", Map.of("status", "on_hold", "reason", "FAI"))
                .then()
                .statusCode(200);

        world.as(REQUESTER).get("/api/v1/tickets/{n}/messages", ticket).then().body("items.kind", not(hasItem("note")));
        world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/messages/{m}", ticket, note)
                .then()
                .statusCode(404);
        String timeline =
                world.as(REQUESTER).get("/api/v1/tickets/{n}/timeline", ticket).asString();
        assertThat(timeline).doesNotContain("difficile").doesNotContain("FAI").contains("on_hold");
        assertThat(world.as(AGENT).get("/api/v1/tickets/{n}/timeline", ticket).asString())
                .contains("difficile")
                .contains("FAI");
        assertThat(world.ticket(REQUESTER, ticket).getString("awaiting")).isEqualTo("support");
        assertThat(world.ticket(AGENT, ticket).getString("awaiting")).isEqualTo("internal");
        world.post(REQUESTER, ticket, "messages", Map.of("text", "x", "visibility", "internal"))
                .then()
                .statusCode(403);
    }

    @Test
    void aCommandOnAnOldVersionIsRefused() {
        long ticket = world.open(REQUESTER);
        world.post(AGENT, ticket, "status", Map.of("status", "pending")).then().statusCode(200);

        world.as(REQUESTER)
                .header("If-Match", "\"1\"")
                .post("/api/v1/tickets/{n}/archive", ticket)
                .then()
                .statusCode(412);
    }

    @Test
    void aProgramRepliesForTheRequester() {
        long ticket = world.open(REQUESTER);

        world.post(PROGRAM, ticket, "messages", Map.of("text", "Automatique"))
                .then()
                .statusCode(201)
                .body("author.kind", equalTo("integrator"))
                .body("author.client", equalTo("integrator"))
                .body("role", equalTo("requester"));
    }

    private long closedTicket() {
        long ticket = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
        world.post(AGENT, ticket, "status", Map.of("status", "closed", "reason", "other"))
                .then()
                .statusCode(200);
        return ticket;
    }
}
