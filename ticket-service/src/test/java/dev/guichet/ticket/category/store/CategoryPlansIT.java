package dev.guichet.ticket.category.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.sql.SqlFile;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// In a tree of some 10,000 organizations, 6 deep, what holds at its end is found by indexes, in one statement, for the
/// role that the service has and under its policies.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoryPlansIT {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final int DEPTH = 6;

    /// Six below each of a level.
    private static final String LEVEL = """
            with fresh as materialized (
                select nextval('organization_id_seq') as id, p.root_id, p.id as parent, p.path
                from organization p, generate_series(1, 6) where p.root_id = ? and cardinality(p.path) = ?)
            insert into organization (id, root_id, parent_id, path, slug, name)
            select id, root_id, parent, path || id, 'crowd-' || id, 'Crowd' from fresh
            """;

    private static final String CATEGORIES = """
            insert into category (id, root_id, organization_id, slug, label_fr, label_en, archived, created_at, updated_at,
                                  version)
            select nextval('category_id_seq'), o.root_id, o.id, 'c-' || i, 'C', 'C', false, now(), now(), 1
            from organization o, generate_series(1, 3) i where o.root_id = ?
            """;

    @Inject
    AgroalDataSource asTheService;

    private long root;

    @BeforeEach
    void aTree() throws SQLException {
        if (root != 0) {
            return;
        }
        root = Tenant.founded().root;
        try (Connection owner = owner()) {
            for (int depth = 1; depth < DEPTH; depth++) {
                run(owner, LEVEL, root, depth);
            }
            assertThat(run(owner, CATEGORIES, root)).isGreaterThan(27_000);
            run(owner, "analyze organization, category");
        }
    }

    /// Tests after this one look at the same tables.
    @AfterAll
    void leave() throws SQLException {
        try (Connection owner = owner()) {
            run(owner, "delete from category where root_id = ?", root);
            run(owner, "delete from organization where root_id = ? and id <> ?", root, root);
        }
    }

    @Test
    void theListOfAnOrganizationLooksAtItsPathAlone() throws SQLException {
        for (Boolean archived : new Boolean[] {null, Boolean.FALSE, Boolean.TRUE}) {
            String plan = explained(SqlFile.of("category/effective").text(), archived);

            assertThat(plan).contains("category_").doesNotContain("Seq Scan");
        }
    }

    @Test
    void aCreationAsksForItsCategoryByTwoProbes() throws SQLException {
        String plan = explained("select * from category_effective($1, 'c-2')", null);

        assertThat(plan).contains("category_slug_taken").doesNotContain("Seq Scan", "Function Scan");
    }

    /// @param archived the value of the second parameter that is not the path
    private String explained(String sql, @Nullable Boolean archived) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement enter = connection.createStatement()) {
                enter.execute("set local guichet.root = " + root);
                return plan(connection, sql, archived);
            } finally {
                connection.rollback();
            }
        }
    }

    /// Values stand where the service binds them; JDBC has one mark for each time.
    private String plan(Connection connection, String sql, @Nullable Boolean archived) throws SQLException {
        Array path = deepest(connection);
        Matcher parameters = PARAMETER.matcher(sql);
        StringBuilder text = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + parameters.replaceAll("?"))) {
            Matcher used = PARAMETER.matcher(sql);
            for (int at = 1; used.find(); at++) {
                switch (used.group(1)) {
                    case "1" -> explain.setArray(at, path);
                    case "2" -> explain.setObject(at, archived, Types.BOOLEAN);
                    case "3" -> explain.setObject(at, null, Types.BIGINT);
                    default -> explain.setLong(at, 51);
                }
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static Array deepest(Connection connection) throws SQLException {
        try (PreparedStatement deepest =
                        connection.prepareStatement("select path from organization order by id desc limit 1");
                ResultSet rows = deepest.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getArray(1);
        }
    }

    private static int run(Connection owner, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
