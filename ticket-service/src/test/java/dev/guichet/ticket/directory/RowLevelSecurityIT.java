package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Connects as the services do: what no statement of theirs shows, none of an attacker's shows either.
@QuarkusTest
class RowLevelSecurityIT {
    private static final String NOBODY = "";

    /// They cross roots by design: the relay publishes and the inbox settles for all of them.
    private static final Set<String> CROSS_ROOTS =
            Set.of("outbox", "processed_event", "idempotency_key", "dead_letter");

    private static final Set<String> DIRECTORY =
            Set.of("organization", "email_domain", "person", "administrator", "integrator", "desk", "desk_member");

    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where a.attname = 'root_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and c.relrowsecurity = ?
            """;

    @Inject
    AgroalDataSource asTheService;

    @Test
    void everyTableWithARootHasAPolicy() throws SQLException {
        assertThat(as(NOBODY, TABLES, false)).isSubsetOf(CROSS_ROOTS);
        assertThat(as(NOBODY, TABLES, true)).containsAll(DIRECTORY);
    }

    @Test
    void theServiceNeitherOwnsATableNorBypassesPolicies() throws SQLException {
        assertThat(as(NOBODY, "select rolbypassrls or rolsuper from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(as(NOBODY, "select tablename from pg_tables where tableowner = current_user"))
                .isEmpty();
    }

    @Test
    void withoutARootEveryTableIsEmpty() throws SQLException {
        filled();

        for (String table : as(NOBODY, TABLES, true)) {
            assertThat(rootsShown(NOBODY, table)).as(table).isEmpty();
        }
    }

    @Test
    void asOneRootNoTableShowsARowOfAnother() throws SQLException {
        String mine = filled();
        filled();

        for (String table : as(NOBODY, TABLES, true)) {
            assertThat(rootsShown(mine, table)).as(table).isSubsetOf(mine);
        }
        for (String table : DIRECTORY) {
            assertThat(rootsShown(mine, table)).as(table).contains(mine);
        }
    }

    @Test
    void asOneRootNothingIsWrittenToAnother() throws SQLException {
        String mine = filled();
        long other = Long.parseLong(filled());
        String intrude = "insert into administrator (root_id, organization_id, person_id) values (?, ?, 1)";

        assertFailsWith("42501", () -> as(mine, intrude, other, other));
        assertFailsWith("42501", () -> as(NOBODY, intrude, other, other));
        assertThat(as(mine, "update organization set name = 'x' where id = ? returning id", other))
                .isEmpty();
        assertThat(as(mine, "delete from email_domain where root_id = ? returning domain", other))
                .isEmpty();
    }

    @Test
    void noRowPointsIntoAnotherRoot() throws SQLException {
        String mine = filled();
        long other = Long.parseLong(filled());

        assertFailsWith("23503", () -> as(mine, """
                insert into administrator (root_id, organization_id, person_id)
                select p.root_id, ?, p.id from person p limit 1
                """, other));
    }

    @Test
    void nothingOfATicketIsWrittenToATicketOfAnotherRoot() throws SQLException {
        World mine = World.create();
        World others = World.create();
        long ticket = others.open(World.REQUESTER);
        String root = Long.toString(mine.root());

        assertFailsWith(
                "23503",
                () -> as(
                        root, "insert into ticket_tag (root_id, ticket, tag) values (?, ?, 'x')", mine.root(), ticket));
        assertFailsWith(
                "23503",
                () -> as(
                        root,
                        "insert into observer (root_id, ticket, person_id, since) values (?, ?, ?, now())",
                        mine.root(),
                        ticket,
                        mine.person(World.AGENT)));
    }

    /// The id of a root with something in every table of the directory.
    private static String filled() {
        Tenant tenant = Tenant.founded();
        tenant.administrator()
                .body("{\"emailDomains\":[\"" + tenant.slug + ".example\"]}")
                .patch("/api/v1/organizations/" + tenant.root)
                .then()
                .statusCode(200);
        tenant.member(tenant.desk(tenant.root, "support"), tenant.person(REQUESTER, tenant.root), "agent");
        tenant.administrator()
                .put("/api/v1/organizations/" + tenant.root + "/integrators/" + tenant.slug)
                .then()
                .statusCode(200);
        return Long.toString(tenant.root);
    }

    private static void assertFailsWith(String state, ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    private List<String> rootsShown(String root, String table) throws SQLException {
        return run(root, "table " + table, "root_id");
    }

    /// The first column of what the statement answers.
    private List<String> as(String root, String sql, Object... parameters) throws SQLException {
        return run(root, sql, null, parameters);
    }

    private List<String> run(String root, String sql, @Nullable String label, Object... parameters)
            throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try {
                column(connection, "select set_config('guichet.root', ?, true)", null, root);
                return column(connection, sql, label, parameters);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> column(Connection connection, String sql, @Nullable String label, Object... parameters)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    int column = label == null ? 1 : rows.findColumn(label);
                    while (rows.next()) {
                        values.add(rows.getString(column));
                    }
                }
            }
        }
        return values;
    }
}
