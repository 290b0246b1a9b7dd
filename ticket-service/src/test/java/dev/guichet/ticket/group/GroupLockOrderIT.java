package dev.guichet.ticket.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.ticket.directory.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Whoever changes a person locks them, and then their desks: nobody may hold a desk and wait for its people.
@QuarkusTest
class GroupLockOrderIT {
    @Inject
    AgroalDataSource database;

    @Test
    void whoWaitsForAPersonHoldsNoDesk() throws SQLException {
        Tenant tenant = Tenant.founded();
        long desk = tenant.desk(tenant.root, "support");
        long person = tenant.person(Tenant.AGENT, tenant.root);
        tenant.member(desk, person, "agent");
        String group = "/api/v1/desks/" + desk + "/groups";
        tenant.administrator().body(Map.of("slug", "first", "name", "First")).post(group);

        CompletableFuture<Integer> put;
        try (Connection change = entered(tenant.root);
                Statement statement = change.createStatement()) {
            statement.execute("select from person where id = " + person + " for no key update");
            put = CompletableFuture.supplyAsync(() -> tenant.administrator()
                    .put(group + "/first/members/" + person)
                    .statusCode());
            await().atMost(Duration.ofSeconds(20)).until(() -> somebodyWaitsForAPerson(statement));

            assertThat(statement.execute("select from desk where id = " + desk + " for no key update nowait"))
                    .isTrue();
            change.rollback();
        }
        assertThat(put.join()).isEqualTo(200);
    }

    private static boolean somebodyWaitsForAPerson(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                select exists (select from pg_stat_activity
                               where wait_event_type = 'Lock' and query like '%from person%for share%')
                """)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private Connection entered(long root) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement enter = connection.createStatement()) {
            enter.execute("select set_config('guichet.root', '" + root + "', true)");
        }
        return connection;
    }
}
