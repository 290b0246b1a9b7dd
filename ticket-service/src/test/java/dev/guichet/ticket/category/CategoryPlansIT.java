package dev.guichet.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.sql.CountingWire;
import dev.guichet.ticket.sql.SpokenSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// In a tree of some 10,000 organizations, 6 deep, what holds at its end is found by indexes, in one statement, for the
/// role that the service has and under its policies.
@QuarkusTest
@WithTestResource(CountingWire.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoryPlansIT {
    private static final String DEEPEST = """
            select case ? when 'id' then id::text else path::text end from organization
            where root_id = cast(? as bigint) order by id desc limit 1
            """;

    private static final String VALUES =
            "select cardinality(parameter_types) from pg_prepared_statements where name = 'listed'";
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

    private @Nullable Tenant tenant;
    private long root;

    @BeforeEach
    void aTree() throws SQLException {
        if (root != 0) {
            return;
        }
        tenant = Tenant.founded();
        root = tenant.root;
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

    /// As Hibernate says it, with the plan for any values: the service keeps it prepared.
    @Test
    void theListOfAnOrganizationLooksAtItsPathAlone() throws SQLException {
        String end = deepest("id");
        SpokenSql.forget();
        for (String archived : new String[] {"", "&archived=false", "&archived=true"}) {
            Objects.requireNonNull(tenant)
                    .administrator()
                    .get("/api/v1/categories?organization=" + end + archived)
                    .then()
                    .statusCode(200);
        }
        List<String> lists = SpokenSql.transactions().stream()
                .flatMap(List::stream)
                .filter(sql -> sql.contains("from category"))
                .toList();

        assertThat(lists).hasSize(3);
        for (String list : lists) {
            assertThat(planned(list)).contains("category_").doesNotContain("Seq Scan");
        }
    }

    @Test
    void aCreationAsksForItsCategoryByTwoProbes() throws SQLException {
        String plan =
                explained("explain select * from category_effective(cast(? as bigint[]), 'c-2')", deepest("path"));

        assertThat(plan).contains("category_slug_taken").doesNotContain("Seq Scan", "Function Scan");
    }

    private interface Work {
        String of(Connection connection) throws SQLException;
    }

    private String explained(String explain, String... values) throws SQLException {
        return asTheService(connection -> rows(connection, explain, values));
    }

    /// What the server makes of a statement whose values it does not know.
    private String planned(String sql) throws SQLException {
        return asTheService(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
                statement.execute("prepare listed as " + sql);
                int values = Integer.parseInt(rows(connection, VALUES).strip());
                String nulls = String.join(", ", Collections.nCopies(values, "null"));
                String plan = rows(connection, "explain execute listed(" + nulls + ")");
                statement.execute("deallocate listed");
                return plan;
            }
        });
    }

    private String asTheService(Work work) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement enter = connection.createStatement()) {
                enter.execute("set local guichet.root = " + root);
                return work.of(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /// A column of an organization at the end of the tree.
    private String deepest(String column) throws SQLException {
        try (Connection owner = owner()) {
            return rows(owner, DEEPEST, column, Long.toString(root)).strip();
        }
    }

    private static String rows(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            StringBuilder text = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
            return text.toString();
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
