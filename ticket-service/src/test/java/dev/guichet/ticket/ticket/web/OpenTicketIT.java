package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTicketIT {
    private static final Map<String, Object> MINIMAL =
            Map.of("subject", "Mails rejetés", "message", Map.of("text", "Depuis ce matin"));

    private final World world = World.create();

    @Test
    void aTicketOpensWithAllThatItSays() {
        Response opened = world.as(REQUESTER)
                .header("Accept-Language", "en")
                .body(Map.of(
                        "subject", "Mails rejetés",
                        "message", Map.of("text", "Depuis ce matin"),
                        "desk", "support",
                        "kind", "software_issue",
                        "priority", "high",
                        "category", "mail",
                        "fields", Map.of("occurredAt", "2026-11-20T14:32:00+01:00"),
                        "observers", List.of(Map.of("email", address(COLLEAGUE).toUpperCase(Locale.ROOT)))))
                .post("/api/v1/tickets");

        opened.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("desk.slug", equalTo("support"))
                .body("organization.slug", equalTo("client"))
                .body("requester.email", equalTo(address(REQUESTER)))
                .body("observers.email", contains(address(COLLEAGUE)))
                .body("assignee", nullValue())
                .body("status", equalTo("open"))
                .body("statusLabel", equalTo("Open"))
                .body("awaiting", equalTo("support"))
                .body("episode", equalTo(1))
                .body("priority", equalTo("high"))
                .body("priorityLabel", equalTo("High"))
                .body("fields.occurredAt", equalTo("2026-11-20T14:32:00+01:00"))
                .body("tags", empty())
                .body("archivedAt", nullValue())
                .body("allowedCommands", contains("reply", "archive"))
                .body("version", equalTo(1));
        assertThat(opened.header("Location"))
                .endsWith("/api/v1/tickets/" + opened.jsonPath().getLong("number"));
        assertThat(world.as(REQUESTER)
                        .header("Accept-Language", "en")
                        .get("/api/v1/tickets/{n}", opened.jsonPath().getLong("number"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(opened.jsonPath().getMap(""));
    }

    @Test
    void theFirstMessageIsInTheThread() {
        long number = world.open(REQUESTER);

        world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/messages", number)
                .then()
                .statusCode(200)
                .body("items.text", contains("Depuis ce matin, tout est rejeté."))
                .body("items[0].author.id", equalTo((int) world.person(REQUESTER)));
        world.as(REQUESTER).get("/api/v1/tickets/{n}/timeline", number).then().body("items.what", contains("created"));
    }

    @Test
    void fiftyCallsWithOneKeyOpenOneTicketAndHearOneAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<String>> calls = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<String>) () -> {
                    Response response = world.as(REQUESTER)
                            .header("Idempotency-Key", key)
                            .body(MINIMAL)
                            .post("/api/v1/tickets");
                    return response.statusCode()
                            + response.header("ETag")
                            + response.header("Location")
                            + response.asString();
                })
                .toList();
        try (var clients = Executors.newFixedThreadPool(50)) {
            List<String> answers = clients.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();

            assertThat(answers).hasSize(1);
            assertThat(answers.getFirst()).startsWith("201");
        }
    }

    @Test
    void aKeyIsForOneBodyAndItsRefusalIsKeptToo() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> nowhere = Map.of("subject", "x", "message", Map.of("text", "x"), "desk", "no-such-desk");

        Response first =
                world.as(REQUESTER).header("Idempotency-Key", key).body(nowhere).post("/api/v1/tickets");
        Response again =
                world.as(REQUESTER).header("Idempotency-Key", key).body(nowhere).post("/api/v1/tickets");

        first.then().statusCode(422).body("code", equalTo("UNKNOWN_DESK"));
        assertThat(again.asString()).isEqualTo(first.asString());
        world.as(REQUESTER)
                .header("Idempotency-Key", key)
                .body(MINIMAL)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void anExternalIdIsUsedOnceByEachCaller() {
        String externalId = UUID.randomUUID().toString();
        Map<String, Object> more = Map.of("externalId", externalId);
        long first = world.open(REQUESTER, more);

        world.as(REQUESTER)
                .body(Map.of("subject", "x", "message", Map.of("text", "x"), "externalId", externalId))
                .post("/api/v1/tickets")
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_TAKEN"))
                .body("number", equalTo((int) first));
        assertThat(world.open(COLLEAGUE, more)).isNotEqualTo(first);
    }

    @Test
    void anAgentOpensForSomebodyWhoPhoned() {
        world.as(AGENT)
                .body(Map.of(
                        "subject",
                        "Appel",
                        "message",
                        Map.of("text", "x"),
                        "channel",
                        "phone",
                        "requester",
                        Map.of("email", address(REQUESTER)),
                        "observers",
                        List.of(Map.of("email", "somebody@elsewhere.example"))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("requester.id", equalTo((int) world.person(REQUESTER)))
                .body("observers.email", contains("somebody@elsewhere.example"))
                .body("channel", equalTo("phone"));
    }

    @Test
    void aProgramOpensForItsBranchAndMakesNewcomersKnown() {
        String newcomer = UUID.randomUUID() + "@client.example";

        world.as(PROGRAM)
                .body(Map.of(
                        "subject",
                        "x",
                        "message",
                        Map.of("text", "x"),
                        "requester",
                        Map.of("email", newcomer, "name", "Nouvelle")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("requester.name", equalTo("Nouvelle"))
                .body("organization", nullValue())
                .body("channel", equalTo("api"));
        world.as(PROGRAM)
                .body(Map.of(
                        "subject",
                        "x",
                        "message",
                        Map.of("text", "x"),
                        "requester",
                        Map.of("email", address(NEIGHBOUR))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REQUESTER"));
        world.as(PROGRAM)
                .body(MINIMAL)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("REQUESTER_REQUIRED"));
    }

    /// The address belongs to an organization that the program may not write to.
    @Test
    void aRefusedCreationMakesNobodyKnown() {
        String domain = UUID.randomUUID() + ".example";
        String stranger = "somebody@" + domain;
        world.as(ADMINISTRATOR)
                .body(Map.of("emailDomains", List.of(domain)))
                .patch("/api/v1/organizations/neighbours")
                .then()
                .statusCode(200);
        world.as(ADMINISTRATOR)
                .put("/api/v1/organizations/neighbours/domains/" + domain + "/confirmation")
                .then()
                .statusCode(200);

        world.as(PROGRAM)
                .body(Map.of("subject", "x", "message", Map.of("text", "x"), "requester", Map.of("email", stranger)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REQUESTER"));
        world.as(ADMINISTRATOR)
                .get("/api/v1/persons?email=" + stranger)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void requesterAndObserversBecomeKnownWithTheTicket() {
        String requester = UUID.randomUUID() + "@client.example";
        String observer = UUID.randomUUID() + "@client.example";
        Map<String, Object> body = new HashMap<>(MINIMAL);
        body.put("requester", Map.of("email", requester));
        body.put("observers", List.of(Map.of("email", observer)));

        world.programOfTheRoot();
        for (int sent = 0; sent < 2; sent++) {
            world.asItIs(PROGRAM)
                    .header("Idempotency-Key", requester)
                    .body(body)
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(201)
                    .body("requester.email", equalTo(requester))
                    .body("observers.email", contains(observer));
        }
        assertThat(world.listAsProgram()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void aRequesterActsForNobodyElse() {
        for (Map<String, Object> more : List.<Map<String, Object>>of(
                Map.of("requester", Map.of("email", address(COLLEAGUE))), Map.of("channel", "phone"))) {
            Map<String, Object> body = new HashMap<>(MINIMAL);
            body.putAll(more);
            world.as(REQUESTER)
                    .body(body)
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ONLY_FOR_AGENTS"));
        }
    }

    @Test
    void aRequesterLearnsNothingOfStrangersAndNeighbours() {
        for (String other : List.of("nobody@nowhere.example", address(NEIGHBOUR), address(AGENT))) {
            Map<String, Object> body = new HashMap<>(MINIMAL);
            body.put("observers", List.of(Map.of("email", other)));
            world.as(REQUESTER)
                    .body(body)
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("OBSERVER_OF_ANOTHER_ORGANIZATION"));
        }
    }
}
