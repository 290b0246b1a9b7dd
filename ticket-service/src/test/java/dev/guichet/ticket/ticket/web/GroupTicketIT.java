package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.Groups;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// "Submit a request" creates a ticket assigned to the Support Ops team: S2.5.
@QuarkusTest
class GroupTicketIT {
    private final World world = World.create();
    private final Groups groups = new Groups(world);

    /// Of a desk with an agent and a supervisor; nobody is in one yet.
    @BeforeEach
    void twoGroups() {
        groups.made("first-line");
        groups.made("second-line");
    }

    @Test
    void aNewTicketGoesToTheDesksGroup() {
        world.rules(Map.of("group", "first-line"));

        long ticket = world.open(REQUESTER);

        assertThat(groupOf(ticket)).isEqualTo("first-line");
        assertThat(world.ticket(AGENT, ticket).getString("group.name")).isEqualTo("The first-line");
    }

    @Test
    void withoutARuleItIsTheWholeDesks() {
        assertThat(groupOf(world.open(REQUESTER))).isNull();
    }

    @Test
    void theGroupOfItsFormComesFirst() {
        world.rules(Map.of("group", "first-line"));
        groups.form("critical", "second-line");
        groups.form("anything", null);

        assertThat(groupOf(world.open(REQUESTER, Map.of("form", "critical")))).isEqualTo("second-line");
        assertThat(groupOf(world.open(REQUESTER, Map.of("form", "anything")))).isEqualTo("first-line");
    }

    @Test
    void anAgentNamesAnotherAndNobodyElseDoes() {
        world.rules(Map.of("group", "first-line"));
        Map<String, Object> requester = Map.of("email", address(REQUESTER));

        long ticket = world.open(AGENT, Map.of("group", "second-line", "requester", requester));

        assertThat(groupOf(ticket)).isEqualTo("second-line");
        ask(AGENT, Map.of("group", "nobody", "requester", requester))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_GROUP"))
                .body("violations.pointer", contains("/group"));
        ask(REQUESTER, Map.of("group", "second-line")).statusCode(403).body("code", equalTo("ONLY_FOR_AGENTS"));
    }

    @Test
    void anAgentMovesATicketBetweenGroups() {
        long ticket = world.open(REQUESTER);

        patch(AGENT, ticket, "{\"group\":\"second-line\"}")
                .statusCode(200)
                .body("group.slug", equalTo("second-line"))
                .body("version", equalTo(2));
        patch(AGENT, ticket, "{\"group\":\"second-line\"}").statusCode(200).body("version", equalTo(2));
        patch(AGENT, ticket, "{\"priority\":\"high\"}").body("group.slug", equalTo("second-line"));
        patch(AGENT, ticket, "{\"group\":\"nobody\"}").statusCode(422).body("code", equalTo("UNKNOWN_GROUP"));
        patch(REQUESTER, ticket, "{\"group\":\"first-line\"}")
                .statusCode(403)
                .body("code", equalTo("ONLY_FOR_AGENTS"))
                .body("allowedCommands", contains("reply", "archive"));
        patch(AGENT, ticket, "{\"group\":null}").statusCode(200).body("group", nullValue());
        world.post(REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);
        patch(AGENT, ticket, "{\"group\":\"first-line\"}").statusCode(409).body("code", equalTo("TICKET_IS_CLOSED"));
    }

    /// Which of its groups works on it is the desk's own affair.
    @Test
    void theTimelineTellsTheDeskAndNobodyElse() {
        long ticket = world.open(REQUESTER);
        patch(AGENT, ticket, "{\"group\":\"second-line\"}").statusCode(200);

        timeline(AGENT, ticket)
                .body("items.what", contains("group", "created"))
                .body("items[0].internal", equalTo(true))
                .body("items[0].details.from", nullValue())
                .body("items[0].details.to.slug", equalTo("second-line"));
        timeline(REQUESTER, ticket).body("items.what", contains("created"));
        assertThat(world.ticket(REQUESTER, ticket).getString("group")).isNull();
        assertThat(world.ticket(REQUESTER, ticket).getBoolean("unread")).isFalse();
        assertThat(world.ticket(ADMINISTRATOR, ticket).getString("group.slug")).isEqualTo("second-line");
    }

    @Test
    void theDeskListsTheTicketsOfAGroup() {
        long other = world.open(REQUESTER);
        long ticket = world.open(REQUESTER);
        patch(AGENT, ticket, "{\"group\":\"second-line\"}").statusCode(200);

        assertThat(world.list(AGENT, "group=second-line")).containsExactly(ticket);
        assertThat(world.list(AGENT, "group=second-line&q=rejet")).containsExactly(ticket);
        assertThat(world.list(AGENT, "view=queue&desk=support&group=second-line"))
                .containsExactly(ticket);
        assertThat(world.list(AGENT, "group=first-line")).isEmpty();
        assertThat(world.list(AGENT, "group=nobody")).isEmpty();
        assertThat(world.list(REQUESTER, "group=second-line")).isEmpty();
        assertThat(world.list(REQUESTER, "")).contains(ticket, other);
    }

    @Test
    void aFollowUpStaysInTheGroup() {
        long ticket = world.open(REQUESTER);
        patch(AGENT, ticket, "{\"group\":\"second-line\"}").statusCode(200);
        world.post(REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);
        world.rules(Map.of("group", "first-line"));

        long next = world.post(REQUESTER, ticket, "messages", Map.of("text", "Encore"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("ticket.number");

        assertThat(next).isNotEqualTo(ticket);
        assertThat(groupOf(next)).isEqualTo("second-line");
    }

    @Test
    void aGroupGoesOnceItsTicketsAreClosed() {
        long ticket = world.open(REQUESTER);
        patch(AGENT, ticket, "{\"group\":\"second-line\"}").statusCode(200);

        groups.removed("second-line")
                .statusCode(409)
                .body("code", equalTo("GROUP_IN_USE"))
                .body("usedBy", contains("tickets"));
        world.post(REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);
        groups.removed("second-line").statusCode(204);

        assertThat(groupOf(ticket)).isNull();
        timeline(AGENT, ticket).body("items.find { it.what == 'group' }.details.to.slug", equalTo("second-line"));
    }

    /// Whoever opens a ticket meanwhile either comes first, and the group stays, or finds it gone.
    @Test
    void noTicketComesIntoAGroupThatGoes() throws ExecutionException, InterruptedException {
        Map<String, Object> wanted = Map.of("group", "second-line", "requester", Map.of("email", address(REQUESTER)));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                Future<Integer> opened =
                        callers.submit(() -> ask(AGENT, wanted).extract().statusCode());
                Future<Integer> gone = callers.submit(
                        () -> groups.removed("second-line").extract().statusCode());

                if (gone.get() == 204) {
                    assertThat(opened.get()).isEqualTo(422);
                    groups.made("second-line");
                } else {
                    assertThat(gone.get()).isEqualTo(409);
                    assertThat(opened.get()).isEqualTo(201);
                    close();
                }
            }
        }
    }

    private void close() {
        for (long ticket : world.list(AGENT, "group=second-line&status=open")) {
            world.post(REQUESTER, ticket, "archive", Map.of()).then().statusCode(200);
        }
    }

    private ValidatableResponse ask(String user, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("subject", "Mails rejetés", "message", Map.of("text", "Tout")));
        body.putAll(more);
        return world.as(user).body(body).post("/api/v1/tickets").then();
    }

    private ValidatableResponse patch(String user, long ticket, String body) {
        return world.as(user).body(body).patch("/api/v1/tickets/{n}", ticket).then();
    }

    private ValidatableResponse timeline(String user, long ticket) {
        return world.as(user).get("/api/v1/tickets/{n}/timeline", ticket).then().statusCode(200);
    }

    private @Nullable String groupOf(long ticket) {
        return world.ticket(AGENT, ticket).getString("group.slug");
    }
}
