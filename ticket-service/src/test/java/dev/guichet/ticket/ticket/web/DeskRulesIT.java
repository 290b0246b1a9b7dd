package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskRulesIT {
    private static final List<Map<String, Object>> KINDS = List.of(
            Map.of("name", "critical", "label", Map.of("fr", "Critique", "en", "Critical"), "priority", "urgent"),
            Map.of("name", "hardware_issue", "label", Map.of("fr", "Matériel", "en", "Hardware")));

    private final World world = World.create();

    @BeforeEach
    void asByDefault() {
        world.rules(Map.of(
                "channels",
                List.of("portal", "api", "phone", "mail"),
                "kinds",
                List.of(),
                "assignment",
                "nobody",
                "kindRequired",
                false,
                "organizationSees",
                "viewers",
                "formRequired",
                false));
    }

    /// S2.1 against S0.1.
    @Test
    void aTicketComesThroughAChannelThatTheDeskTakes() {
        world.rules(Map.of("channels", List.of("phone", "portal")));

        ask(REQUESTER, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("CHANNEL_NOT_TAKEN"))
                .body("violations.pointer", contains("/channel"))
                .body("channels", contains("portal", "phone"));
        ask(AGENT, Map.of("channel", "phone", "requester", Map.of("email", address(REQUESTER))))
                .then()
                .statusCode(201)
                .body("channel", equalTo("phone"));
    }

    /// S2.7 to S2.10.
    @Test
    void aTicketIsOfAKindThatTheDeskTakes() {
        world.rules(Map.of("kinds", KINDS, "kindRequired", true));

        ask(REQUESTER, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("KIND_REQUIRED"))
                .body("kinds", contains("critical", "hardware_issue"));
        ask(REQUESTER, Map.of("kind", "fax"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_KIND"))
                .body("violations.pointer", contains("/kind"));
        ask(REQUESTER, Map.of("kind", "hardware_issue"))
                .then()
                .statusCode(201)
                .body("priority", equalTo("normal"))
                .body("kindLabel", equalTo("Matériel"));
    }

    @Test
    void aCriticalRequestIsUrgentAlsoWhenItBecomesOne() {
        world.rules(Map.of("kinds", KINDS));

        ask(REQUESTER, Map.of("kind", "critical", "priority", "low"))
                .then()
                .statusCode(201)
                .body("priority", equalTo("urgent"));
        long ticket = world.open(REQUESTER, Map.of("kind", "hardware_issue"));
        patch(ticket, Map.of("kind", "fax")).then().statusCode(422).body("code", equalTo("UNKNOWN_KIND"));
        patch(ticket, Map.of("kind", "critical")).then().statusCode(200).body("priority", equalTo("urgent"));
    }

    /// S2.5.
    /// An agent who asks would answer themselves, and nobody else would hear of it.
    @Test
    void whoeverAsksIsPassedOverWhileThereIsSomebodyElse() {
        for (String assignment : List.of("round_robin", "least_loaded")) {
            world.rules(Map.of("assignment", assignment));
            for (int i = 0; i < 2; i++) {
                assertThat(world.ticket(AGENT, world.open(AGENT)).getString("assignee.email"))
                        .isEqualTo(address(SUPERVISOR));
            }
        }

        world.as(ADMINISTRATOR)
                .delete("/api/v1/desks/support/members/{p}", world.person(AGENT))
                .then()
                .statusCode(200);
        assertThat(world.ticket(SUPERVISOR, world.open(SUPERVISOR)).getString("assignee.email"))
                .isEqualTo(address(SUPERVISOR));
        world.member(AGENT, "support", "agent");
    }

    @Test
    void membersGetNewTicketsInTurn() {
        world.rules(Map.of("assignment", "round_robin"));

        List<String> got = IntStream.range(0, 4).mapToObj(i -> assignee()).toList();

        assertThat(got.subList(0, 2)).containsExactlyInAnyOrder(address(AGENT), address(SUPERVISOR));
        assertThat(got.subList(2, 4)).isEqualTo(got.subList(0, 2));
    }

    @Test
    void nobodyIsSkippedWhenManyAskAtOnce() throws ExecutionException, InterruptedException {
        world.rules(Map.of("assignment", "round_robin"));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked = IntStream.range(0, 10)
                    .mapToObj(i -> callers.submit(this::assignee))
                    .toList();
            Map<String, Integer> got = new HashMap<>();
            for (Future<String> one : asked) {
                got.merge(one.get(), 1, Integer::sum);
            }
            assertThat(got).isEqualTo(Map.of(address(AGENT), 5, address(SUPERVISOR), 5));
        }
    }

    @Test
    void whoeverHasTheFewestTicketsGetsTheNext() {
        for (int i = 0; i < 3; i++) {
            long ticket = world.open(REQUESTER);
            world.as(AGENT)
                    .body(Map.of("person", world.person(SUPERVISOR)))
                    .put("/api/v1/tickets/{n}/assignee", ticket)
                    .then()
                    .statusCode(200);
        }
        long waiting = world.list(AGENT, "assignee=" + world.person(SUPERVISOR) + "&status=open,on_hold&limit=200")
                        .size()
                - world.list(AGENT, "assignee=" + world.person(AGENT) + "&status=open,on_hold&limit=200")
                        .size();
        world.rules(Map.of("assignment", "least_loaded"));

        for (long i = 0; i < waiting; i++) {
            assertThat(assignee()).isEqualTo(address(AGENT));
        }
    }

    @Test
    void theTimelineTellsWhoGotIt() {
        world.rules(Map.of("assignment", "round_robin"));
        long ticket = world.open(REQUESTER);

        world.as(AGENT)
                .get("/api/v1/tickets/{n}/timeline", ticket)
                .then()
                .statusCode(200)
                .body("items[0].what", equalTo("created"))
                .body(
                        "items[0].details.assignee.name",
                        equalTo(world.ticket(AGENT, ticket).getString("assignee.name")));
    }

    /// Visibility differs from notice to notice: the structure (S0), who takes part (S1, S4), the organization (S2).
    @Test
    void theDeskRulesWhoOfTheOrganizationSeesItsTickets() {
        long ticket = world.open(REQUESTER);
        assertThat(seen(COLLEAGUE, ticket)).isFalse();

        world.rules(Map.of("organizationSees", "members"));
        assertThat(seen(COLLEAGUE, ticket)).isTrue();
        assertThat(world.ticket(COLLEAGUE, ticket).getList("allowedCommands")).isEmpty();
        assertThat(seen(NEIGHBOUR, ticket)).isFalse();

        world.viewsOrganization(COLLEAGUE);
        world.rules(Map.of("organizationSees", "nobody"));
        assertThat(seen(COLLEAGUE, ticket)).isFalse();

        world.rules(Map.of("organizationSees", "viewers"));
        assertThat(seen(COLLEAGUE, ticket)).isTrue();
    }

    @Test
    void aRuleThatNobodyCouldFollowIsRefused() {
        change(Map.of("channels", List.of("mail"), "formRequired", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("RULES_CONTRADICT"))
                .body("violations.pointer", contains("/rules/formRequired"))
                .body("violations.code", contains("MAIL_FILLS_IN_NO_FORM"));
        change(Map.of("channels", List.of())).then().statusCode(422);
        change(Map.of("kinds", List.of(KINDS.get(0), KINDS.get(0))))
                .then()
                .statusCode(422)
                .body("violations.code", contains("KIND_TWICE"));
        world.as(ADMINISTRATOR)
                .get("/api/v1/desks/support")
                .then()
                .body("rules.formRequired", equalTo(false))
                .body("rules.channels", contains("portal", "api", "phone", "mail"));
    }

    @Test
    void aDeskWithoutMembersTakesNoTickets() {
        World empty = World.create();
        empty.as(ADMINISTRATOR)
                .body(Map.of("organization", empty.root(), "slug", "nobody", "name", "Nobody"))
                .post("/api/v1/desks")
                .then()
                .statusCode(201);

        empty.as(REQUESTER)
                .body(Map.of("subject", "Anybody there", "message", Map.of("text", "Hello"), "desk", "nobody"))
                .post("/api/v1/tickets")
                .then()
                .statusCode(409)
                .body("code", equalTo("DESK_HAS_NO_MEMBERS"))
                .body("violations", nullValue());
        empty.as(ADMINISTRATOR)
                .body(Map.of("rules", Map.of("assignment", "round_robin")))
                .patch("/api/v1/desks/nobody")
                .then()
                .statusCode(409)
                .body("code", equalTo("DESK_HAS_NO_MEMBERS"));
    }

    private Response ask(String user, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("subject", "Mails rejetés", "message", Map.of("text", "Tout")));
        body.putAll(more);
        return world.as(user).body(body).post("/api/v1/tickets");
    }

    /// By itself, in each list, and by a search: the same.
    private boolean seen(String user, long ticket) {
        boolean alone = world.as(user).get("/api/v1/tickets/{n}", ticket).statusCode() == 200;
        assertThat(world.list(user, "limit=200").contains(ticket)).isEqualTo(alone);
        assertThat(world.list(user, "view=organization&limit=200").contains(ticket))
                .isEqualTo(alone);
        assertThat(world.list(user, "q=rejetés&limit=200").contains(ticket)).isEqualTo(alone);
        return alone;
    }

    private String assignee() {
        return world.ticket(AGENT, world.open(REQUESTER)).getString("assignee.email");
    }

    private Response patch(long ticket, Map<String, Object> change) {
        return world.as(AGENT).body(change).patch("/api/v1/tickets/{n}", ticket);
    }

    private Response change(Map<String, Object> rules) {
        return world.as(ADMINISTRATOR).body(Map.of("rules", rules)).patch("/api/v1/desks/support");
    }
}
