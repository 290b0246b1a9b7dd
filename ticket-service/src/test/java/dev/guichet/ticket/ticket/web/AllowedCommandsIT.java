package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `allowedCommands` is truthful: what it lists works over HTTP, what it omits is refused.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowedCommandsIT {
    private static final List<String> STATUSES = List.of("open", "pending", "on_hold", "solved", "closed");
    private static final List<String> CALLERS = List.of(REQUESTER, COLLEAGUE, AGENT, ADMINISTRATOR, PROGRAM);

    private final World world = World.create();

    static Stream<Arguments> combinations() {
        return STATUSES.stream().flatMap(status -> CALLERS.stream().map(caller -> Arguments.of(status, caller)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void whatIsListedWorksAndWhatIsNotIsRefused(String status, String caller) {
        List<String> allowed = world.ticket(caller, ticketIn(status)).getList("allowedCommands");
        for (String command : List.of(
                "reply", "note", "ask", "hold", "resume", "solve", "approve", "refuse", "archive", "close", "assign",
                "undo")) {
            Response response = run(command, caller, ticketIn(status));

            assertThat(response.statusCode())
                    .as("%s on %s by %s, who may %s: %s", command, status, caller, allowed, response.asString())
                    .isIn(allowed.contains(command) ? List.of(200, 201) : List.of(403, 409));
            if (!allowed.contains(command)) {
                assertThat(response.jsonPath().getList("allowedCommands")).isEqualTo(allowed);
            }
        }
    }

    private long ticketIn(String status) {
        long ticket = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
        switch (status) {
            case "open" -> {}
            case "solved" ->
                world.post(AGENT, ticket, "solution", Map.of("text", "Fait"))
                        .then()
                        .statusCode(200);
            default ->
                world.post(AGENT, ticket, "status", Map.of("status", status))
                        .then()
                        .statusCode(200);
        }
        return ticket;
    }

    private Response run(String command, String caller, long ticket) {
        return switch (command) {
            case "reply" -> world.post(caller, ticket, "messages", Map.of("text", "x"));
            case "note" -> world.post(caller, ticket, "messages", Map.of("text", "x", "visibility", "internal"));
            case "ask" -> world.post(caller, ticket, "status", Map.of("status", "pending"));
            case "hold" -> world.post(caller, ticket, "status", Map.of("status", "on_hold"));
            case "resume" -> world.post(caller, ticket, "status", Map.of("status", "open"));
            case "close" -> world.post(caller, ticket, "status", Map.of("status", "closed"));
            case "solve" -> world.post(caller, ticket, "solution", Map.of("text", "x"));
            case "approve" -> world.post(caller, ticket, "solution/approval", Map.of());
            case "refuse" -> world.post(caller, ticket, "solution/refusal", Map.of("reason", "x"));
            case "archive" -> world.post(caller, ticket, "archive", Map.of());
            case "undo" -> world.post(caller, ticket, "undo", Map.of());
            case "assign" ->
                world.as(caller)
                        .body(Map.of("person", world.person(AGENT)))
                        .put("/api/v1/tickets/{n}/assignee", ticket);
            default -> throw new IllegalArgumentException(command);
        };
    }
}
