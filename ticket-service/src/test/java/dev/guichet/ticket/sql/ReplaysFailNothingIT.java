package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A call that is repeated with its key is ordinary: PostgreSQL is asked nothing that fails, so it logs nothing.
@QuarkusTest
@WithTestResource(CountingWire.class)
class ReplaysFailNothingIT {
    private static final Map<String, Object> TEXT = Map.of("text", "Bonjour");
    private static final String TICKETS = "/api/v1/tickets";

    private final World world = World.create();

    private record Call(String user, String path, Map<String, Object> body, int status) {}

    @TestFactory
    Stream<DynamicTest> aReplayFailsNoStatement() {
        String ticket = TICKETS + "/" + world.open(World.REQUESTER);
        return Stream.of(
                        new Call(World.REQUESTER, TICKETS, opening(Map.of()), 201),
                        new Call(
                                World.PROGRAM,
                                TICKETS,
                                opening(Map.of("requester", somebody(), "channel", "phone")),
                                201),
                        new Call(World.REQUESTER, TICKETS, opening(Map.of("desk", "nowhere")), 422),
                        new Call(World.REQUESTER, ticket + "/messages", TEXT, 201),
                        new Call(World.AGENT, ticket + "/solution", TEXT, 200))
                .map(call -> DynamicTest.dynamicTest(call.path() + " by " + call.user() + ": " + call.status(), () -> {
                    String key = UUID.randomUUID().toString();
                    String first = sent(call, key).asString();
                    SpokenSql.forget();

                    for (int again = 0; again < 5; again++) {
                        Response replayed = sent(call, key);
                        assertThat(replayed.asString()).isEqualTo(first);
                        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
                    }

                    assertThat(SpokenSql.failures()).isZero();
                }));
    }

    /// Else it would prove nothing.
    @Test
    void aStatementThatFailsIsSeen() {
        Map<String, Object> group = Map.of("slug", "twice", "name", "Twice");
        String groups = "/api/v1/desks/support/groups";
        world.as(World.SUPERVISOR).body(group).post(groups).then().statusCode(201);
        SpokenSql.forget();

        world.as(World.SUPERVISOR).body(group).post(groups).then().statusCode(409);

        assertThat(SpokenSql.failures()).isPositive();
    }

    private Response sent(Call call, String key) {
        Response answer = world.as(call.user())
                .header("Idempotency-Key", key)
                .body(call.body())
                .post(call.path());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(call.status());
        return answer;
    }

    private static Map<String, Object> opening(Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("subject", "Mails rejetés");
        body.put("message", TEXT);
        return body;
    }

    private static Map<String, Object> somebody() {
        return Map.of("email", UUID.randomUUID() + "@client.example");
    }
}
