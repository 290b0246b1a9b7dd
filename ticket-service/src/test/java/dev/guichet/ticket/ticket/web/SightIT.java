package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who sees a ticket, and that whoever does not cannot tell it from none (D15).
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightIT {
    private final World world = World.create();
    private final World elsewhere = World.create();
    private long ticket;

    record Call(Method method, String path, String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                new Call(Method.GET, "", ""),
                new Call(Method.GET, "/messages", ""),
                new Call(Method.GET, "/messages/1", ""),
                new Call(Method.GET, "/timeline", ""),
                new Call(Method.PATCH, "", "{\"subject\": \"x\"}"),
                new Call(Method.POST, "/messages", "{\"text\": \"x\"}"),
                new Call(Method.POST, "/status", "{\"status\": \"closed\"}"),
                new Call(Method.POST, "/solution", "{\"text\": \"x\"}"),
                new Call(Method.POST, "/solution/approval", "{}"),
                new Call(Method.POST, "/solution/refusal", "{\"reason\": \"x\"}"),
                new Call(Method.POST, "/archive", "{}"),
                new Call(Method.POST, "/undo", "{}"),
                new Call(Method.POST, "/observers", "{\"email\": \"a@b.example\"}"),
                new Call(Method.DELETE, "/observers/1", ""),
                new Call(Method.PUT, "/assignee", "{\"person\": 1}"),
                new Call(Method.GET, "/read-marker", ""),
                new Call(Method.PUT, "/read-marker", "{}"),
                new Call(Method.DELETE, "/read-marker", ""));
    }

    @BeforeEach
    void ticket() {
        ticket = ticket == 0 ? world.open(REQUESTER) : ticket;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whoMayNotSeeATicketCannotTellItFromNone(Call call) {
        for (String user : List.of(COLLEAGUE, NEIGHBOUR)) {
            assertThat(said(call(world, user, ticket, call))).isEqualTo(said(call(world, user, 1L << 50, call)));
            assertThat(call(world, user, ticket, call).statusCode()).isEqualTo(404);
        }
        for (String user : List.of(AGENT, ADMINISTRATOR, REQUESTER, PROGRAM)) {
            assertThat(call(elsewhere, user, ticket, call).statusCode()).isEqualTo(404);
        }
        assertThat(world.ticket(REQUESTER, ticket).getLong("version")).isEqualTo(1);
    }

    @Test
    void requesterDeskAdministratorsAndTheOrganizationsProgramSeeIt() {
        for (String user : List.of(REQUESTER, AGENT, SUPERVISOR, ADMINISTRATOR, PROGRAM)) {
            assertThat(world.ticket(user, ticket).getLong("number")).isEqualTo(ticket);
            assertThat(world.list(user, "number=" + ticket)).containsExactly(ticket);
        }
    }

    @Test
    void whoeverOnlyReadsIsAllowedNothingAndRefusedAll() {
        assertThat(world.ticket(ADMINISTRATOR, ticket).getList("allowedCommands"))
                .isEmpty();
        World viewed = World.create();
        viewed.viewsOrganization(COLLEAGUE);
        long seen = viewed.open(REQUESTER);

        assertThat(viewed.ticket(COLLEAGUE, seen).getList("allowedCommands")).isEmpty();
        assertThat(viewed.list(COLLEAGUE, "view=organization")).containsExactly(seen);
        calls().filter(call -> call.method() != Method.GET)
                // How far they have read is theirs to say.
                .filter(call -> !call.path().equals("/read-marker"))
                .forEach(call -> assertThat(call(viewed, COLLEAGUE, seen, call).statusCode())
                        .as(call.toString())
                        .isEqualTo(403));
    }

    @Test
    void anObserverSeesItAndReplies() {
        long followed = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));

        assertThat(world.ticket(COLLEAGUE, followed).getList("allowedCommands")).isEqualTo(List.of("reply"));
        assertThat(world.list(COLLEAGUE, "view=cc")).contains(followed);
        world.post(COLLEAGUE, followed, "messages", Map.of("text", "Moi aussi"))
                .then()
                .statusCode(201);
    }

    private static Response call(World world, String user, long ticket, Call call) {
        var request = world.as(user);
        if (!call.body.isEmpty()) {
            request.body(call.body);
        }
        return request.request(call.method, "/api/v1/tickets/" + ticket + call.path);
    }

    private static String said(Response response) {
        return response.statusCode()
                + response.jsonPath().getString("code")
                + response.jsonPath().getString("detail");
    }
}
