package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FieldNamesIT {
    private final World world = World.create();

    /// D13: whatever a field is called, it stays a name.
    @Test
    void nothingInTheNameOfAFieldIsEverRun() {
        Map<String, Object> fields = new HashMap<>();
        for (String name : List.of(
                "'; drop table ticket; --",
                "\"}]', '{}'::jsonb); select pg_sleep(9); --",
                "$1",
                "?",
                ":root",
                "{a,b}",
                "a->>'b'",
                "%s%n",
                "__proto__",
                "\\u0027 or 1=1",
                "é\n\t",
                "")) {
            fields.put(name, "x" + name);
        }
        long ticket = world.open(REQUESTER, Map.of("fields", fields));
        assertThat(world.ticket(REQUESTER, ticket).<String, Object>getMap("fields"))
                .isEqualTo(fields);

        fields.replaceAll((name, value) -> name + "y");
        world.as(AGENT)
                .body(Map.of("fields", fields))
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(200);
        assertThat(world.ticket(REQUESTER, ticket).<String, Object>getMap("fields"))
                .isEqualTo(fields);
    }
}
