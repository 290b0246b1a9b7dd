package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Connects as the services do: what no statement of theirs shows, none of an attacker's shows either.
@QuarkusTest
class RowLevelSecurityIT {
    /// They cross roots by design: the relay publishes and the inbox settles for all of them.
    private static final Set<String> CROSS_ROOTS =
            Set.of("outbox", "processed_event", "idempotency_key", "dead_letter");

    private static final Set<String> DIRECTORY =
            Set.of("organization", "email_domain", "person", "administrator", "integrator", "desk", "desk_member");

    @Inject
    AgroalDataSource asTheService;

    @Test
    void everyTableWithARootHasAPolicy() throws SQLException {
        assertThat(tables("not c.relrowsecurity")).isSubsetOf(CROSS_ROOTS);
        assertThat(tables("c.relrowsecurity")).containsAll(DIRECTORY);
    }

    @Test
    void theServiceNeitherOwnsATableNorBypassesPolicies() throws SQLException {
        assertThat(column("select rolbypassrls or rolsuper from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(column("select tablename from pg_tables where tableowner = current_user"))
                .isEmpty();
    }

    @Test
    void withoutARootEveryTableIsEmpty() throws SQLException {
        filled();

        for (String table : tables("c.relrowsecurity")) {
            assertThat(column("select count(*) from " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void asOneRootNoTableShowsARowOfAnother() throws SQLException {
        Tenant mine = filled();
        filled();

        for (String table : tables("c.relrowsecurity")) {
            assertThat(inRoot(mine.root, "select count(*) from " + table + " where root_id <> " + mine.root))
                    .as(table)
                    .containsExactly("0");
        }
        for (String table : DIRECTORY) {
            assertThat(inRoot(mine.root, "select count(*) > 0 from " + table))
                    .as(table)
                    .containsExactly("t");
        }
    }

    @Test
    void asOneRootNothingIsWrittenToAnother() throws SQLException {
        Tenant mine = filled();
        Tenant other = filled();
        String intruder = "insert into administrator (root_id, organization_id, person_id) values (" + other.root + ", "
                + other.root + ", 1)";

        assertThatThrownBy(() -> inRoot(mine.root, intruder))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        assertThatThrownBy(() -> column(intruder))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        assertThat(inRoot(mine.root, "update organization set name = 'x' where id = " + other.root + " returning id"))
                .isEmpty();
        assertThat(inRoot(mine.root, "delete from email_domain where root_id = " + other.root + " returning domain"))
                .isEmpty();
    }

    @Test
    void noRowPointsIntoAnotherRoot() throws SQLException {
        Tenant mine = filled();
        Tenant other = filled();

        assertThatThrownBy(() -> inRoot(
                        mine.root,
                        "insert into administrator (root_id, organization_id, person_id) select " + mine.root + ", "
                                + other.root + ", id from person limit 1 returning person_id"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
    }

    private static Tenant filled() {
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
        return tenant;
    }

    private List<String> tables(String condition) throws SQLException {
        return column("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " where a.attname = 'root_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace"
                + " and " + condition);
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            return column(connection, sql);
        }
    }

    private List<String> inRoot(long root, String sql) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try {
                column(connection, "select set_config('guichet.root', '" + root + "', true)");
                return column(connection, sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
        }
        return values;
    }
}
