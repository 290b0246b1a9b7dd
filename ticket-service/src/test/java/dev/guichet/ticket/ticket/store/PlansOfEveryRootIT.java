package dev.guichet.ticket.ticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.RightsQuery;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// A plan that is kept serves all roots: it must not be another when somebody of an empty root was the first to ask
/// than
/// when somebody of a large one was.
@QuarkusTest
class PlansOfEveryRootIT {
    private static final long NOBODY = 1L << 50;

    private final World world = World.create();

    @Test
    void aKeptPlanIsTheSameWhoeverAsksFirst() throws SQLException {
        Crowd.in(world, world.open(World.REQUESTER));
        Map<String, SqlFile> statements = new TreeMap<>(EverySearch.statements());
        statements.put("ticket/read", SqlFile.of("ticket/read"));
        statements.put("thread/page", SqlFile.of("thread/page"));
        statements.put("create-ticket/03-circumstances", SqlFile.of("create-ticket/03-circumstances"));
        statements.put("the caller's rights", SqlFile.parse(RightsQuery.SQL));

        try (Connection service = asTheService()) {
            for (Map.Entry<String, SqlFile> each : statements.entrySet()) {
                String sql = each.getValue().text();
                String asked = plan(service, sql, world.root());

                assertThat(plan(service, sql, NOBODY)).as(each.getKey()).isEqualTo(asked);
            }
        }
    }

    private static String plan(Connection service, String sql, long root) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = service.createStatement()) {
            statement.execute("select set_config('guichet.root', '%d', true)".formatted(root));
            try (ResultSet lines = statement.executeQuery("explain (generic_plan, costs off) " + sql)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        } finally {
            service.rollback();
        }
        return plan.toString();
    }

    /// Parameters stay parameters.
    private static Connection asTheService() throws SQLException {
        var config = ConfigProvider.getConfig();
        Connection service = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class) + "?preferQueryMode=simple",
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        service.setAutoCommit(false);
        return service;
    }
}
