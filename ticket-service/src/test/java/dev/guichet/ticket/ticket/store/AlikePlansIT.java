package dev.guichet.ticket.ticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where the statistics take all tickets to be of one desk, organization, requester and status, as in a young
/// installation, a list is still read by the index of its key: one by number alone would lead through the whole root
/// for every status that no ticket has.
@QuarkusTest
class AlikePlansIT {
    private static final List<String> ALIKE =
            List.of("desk_id", "organization_id", "requester_id", "client_id", "status");

    private final World world = World.create();

    @BeforeEach
    void allAlike() throws SQLException {
        Crowd.in(world, world.open(World.REQUESTER));
        each("alter table ticket alter column %s set (n_distinct = 1)");
    }

    /// Tests after this one look at the same tables.
    @AfterEach
    void asTheyAre() throws SQLException {
        each("alter table ticket alter column %s reset (n_distinct)");
    }

    @Test
    void everyListIsReadByTheIndexOfItsKey() throws SQLException {
        Map<Branch, String> indexes = new EnumMap<>(Branch.class);
        indexes.put(Branch.DESKS, "ticket_desk");
        indexes.put(Branch.NAMED_DESK, "ticket_desk");
        indexes.put(Branch.ROOT, "ticket_root");
        indexes.put(Branch.ORGANIZATION, "ticket_organization");
        indexes.put(Branch.ORGANIZATION_AT, "ticket_organization");
        indexes.put(Branch.ORGANIZATION_BUT, "ticket_organization");
        indexes.put(Branch.BELOW, "ticket_organization");
        // Its own, or that of the few tickets which are no organization's.
        indexes.put(Branch.CLIENT, "using ticket_");
        indexes.put(Branch.REQUESTER, "ticket_requester");
        indexes.put(Branch.OBSERVER, "observer_person");

        assertThat(indexes.keySet()).containsExactlyInAnyOrder(Branch.values());
        for (Map.Entry<Branch, String> each : indexes.entrySet()) {
            assertThat(plan(each.getKey()))
                    .as(each.getKey().name())
                    .contains(each.getValue())
                    .doesNotContain("Seq Scan on ticket ", each.getKey() == Branch.OBSERVER ? "~" : "ticket_pkey");
        }
    }

    private String plan(Branch branch) throws SQLException {
        String sql = new SearchStatements().of(Set.of(branch), Set.of()).text();
        StringBuilder plan = new StringBuilder();
        try (Connection service = connection("quarkus.datasource.username", "quarkus.datasource.password");
                Statement statement = service.createStatement()) {
            statement.execute("select set_config('guichet.root', '%d', false)".formatted(world.root()));
            try (ResultSet lines = statement.executeQuery("explain (generic_plan, costs off) " + sql)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static void each(String change) throws SQLException {
        try (Connection owner = connection("quarkus.flyway.username", "quarkus.flyway.password");
                Statement statement = owner.createStatement()) {
            for (String column : ALIKE) {
                statement.execute(change.formatted(column));
            }
            statement.execute("analyze ticket");
        }
    }

    private static Connection connection(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class) + "?preferQueryMode=simple",
                config.getValue(user, String.class),
                config.getValue(password, String.class));
    }
}
