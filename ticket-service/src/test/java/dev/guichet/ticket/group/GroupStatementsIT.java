package dev.guichet.ticket.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.sql.CountingWire;
import dev.guichet.ticket.sql.SpokenSql;
import dev.guichet.ticket.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Statements on the wire, with the four that any transaction has: its begin, its root, the caller's rights and its
/// commit. Whoever configures or reads a group, the desk and its organization come first.
@QuarkusTest
@WithTestResource(CountingWire.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupStatementsIT {
    private static final int TRANSACTION = 4;
    private static final int HELD_DESK = 2;
    private static final int READ_DESK = 2;
    private static final String GROUPS = "/api/v1/desks/support/groups";
    private static final String EXPERTS = GROUPS + "/experts";

    private final World world = World.create();
    private boolean made;

    @BeforeEach
    void aGroup() {
        if (!made) {
            made("experts");
            made = true;
        }
        // whoever calls is known from then on
        world.as(World.ADMINISTRATOR).get(EXPERTS).then().statusCode(200);
    }

    @Test
    void aReadTakesTheGroupWhoIsInItAndWhoIsAtTheDesk() {
        assertThat(statements(() -> world.as(World.ADMINISTRATOR).get(EXPERTS), 200))
                .hasSize(TRANSACTION + READ_DESK + 3);
    }

    @Test
    void aCreationTakesHowManyThereAreItsIdAndItsRow() {
        assertThat(statements(
                        () -> world.as(World.ADMINISTRATOR)
                                .body(Map.of("slug", "web", "name", "Web"))
                                .post(GROUPS),
                        201))
                .hasSize(TRANSACTION + HELD_DESK + 3);
    }

    @Test
    void aChangeTakesALockAndAWriteAndWhoIsInIt() {
        assertThat(statements(
                        () -> world.as(World.ADMINISTRATOR)
                                .body(Map.of("name", "Experts " + System.nanoTime()))
                                .patch(EXPERTS),
                        200))
                .hasSize(TRANSACTION + HELD_DESK + 4);
    }

    /// Locked for no key update, as Hibernate does, a ticket could come into it between the look and the removal.
    @Test
    void aGroupThatIsToGoIsClosedToNewTickets() {
        made("gone");

        assertThat(statements(() -> world.as(World.ADMINISTRATOR).delete(GROUPS + "/gone"), 204))
                .anySatisfy(sql -> assertThat(sql).contains("desk_group").endsWith("for update"));
    }

    private void made(String slug) {
        world.as(World.ADMINISTRATOR)
                .body(Map.of("slug", slug, "name", "The " + slug))
                .post(GROUPS)
                .then()
                .statusCode(201);
    }

    /// Of the one transaction that has to do with groups.
    private static List<String> statements(Supplier<Response> call, int status) {
        SpokenSql.forget();
        call.get().then().statusCode(status);
        List<List<String>> transactions = SpokenSql.transactions().stream()
                .filter(transaction -> transaction.stream().anyMatch(sql -> sql.contains("desk_group")))
                .toList();
        assertThat(transactions).hasSize(1);
        return transactions.getFirst();
    }
}
