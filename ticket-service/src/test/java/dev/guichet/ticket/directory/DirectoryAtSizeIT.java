package dev.guichet.ticket.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.ticket.sql.SqlFile;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// With 10,000 organizations and 100,000 persons a page costs what it shows, not what the root has: counted in blocks
/// of the database, for the role that the service has and under its policies.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryAtSizeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final SqlFile ORGANIZATIONS = SqlFile.of("organization/known");
    private static final SqlFile PERSONS = SqlFile.of("person/known");
    private static final int PAGE = 51;

    /// The table of persons alone has more than 2,000; one look-up by id costs three or four.
    private static final int FEW = 1_500;

    @Inject
    AgroalDataSource asTheService;

    private Tenant tenant;
    private Long[] all = {};
    private Long[] branch = {};

    private record Cost(int rows, long blocks) {}

    @BeforeEach
    void throng() throws SQLException {
        if (tenant == null) {
            tenant = Tenant.founded();
            Throng.in(tenant.root);
            all = new Long[] {tenant.root};
            // of the fifth level: itself and some below it
            branch = new Long[] {Throng.organization(tenant.root, 300)};
        }
    }

    @AfterAll
    void leave() throws SQLException {
        Throng.leave(tenant.root);
    }

    @Test
    void aSmallBranchIsListedByItsOwnIndex() throws SQLException {
        assertThat(organizations(branch, null)).satisfies(cost -> {
            assertThat(cost.rows).isBetween(2, 20);
            assertThat(cost.blocks).isLessThan(FEW);
        });
        assertThat(persons(branch, null)).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(PAGE);
            assertThat(cost.blocks).isLessThan(FEW);
        });
    }

    @Test
    void aWholeRootIsListedFromItsNewest() throws SQLException {
        assertThat(organizations(all, null)).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(PAGE);
            assertThat(cost.blocks).isLessThan(FEW);
        });
        assertThat(persons(all, null)).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(PAGE);
            assertThat(cost.blocks).isLessThan(FEW);
        });
    }

    @Test
    void aRareWordIsFoundByItsIndex() throws SQLException {
        assertThat(organizations(all, "numero 7777")).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(1);
            assertThat(cost.blocks).isLessThan(FEW);
        });
        assertThat(persons(all, Throng.RARE)).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(2);
            assertThat(cost.blocks).isLessThan(FEW);
        });
    }

    @Test
    void aWordThatManyHaveIsFoundAmongTheNewest() throws SQLException {
        assertThat(organizations(all, Throng.COMMON)).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(PAGE);
            assertThat(cost.blocks).isLessThan(FEW);
        });
        assertThat(persons(all, "jean")).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(PAGE);
            assertThat(cost.blocks).isLessThan(FEW);
        });
    }

    @Test
    void aWordThatManyHaveIsFoundInASmallBranch() throws SQLException {
        assertThat(organizations(branch, Throng.COMMON).blocks).isLessThan(FEW);
        assertThat(persons(branch, "jean")).satisfies(cost -> {
            assertThat(cost.rows).isEqualTo(PAGE);
            assertThat(cost.blocks).isLessThan(FEW);
        });
    }

    private Cost organizations(Long[] branches, @Nullable String words) throws SQLException {
        return cost(ORGANIZATIONS
                .with("own", new Long[0])
                .and("branches", branches)
                .and("configured", branches)
                .and("parent", null)
                .and("q", words)
                .and("before", null)
                .and("how_many", PAGE));
    }

    private Cost persons(Long[] branches, @Nullable String words) throws SQLException {
        return cost(PERSONS.with("me", 1L)
                .and("viewed", null)
                .and("branches", branches)
                .and("guests", false)
                .and("organization", null)
                .and("email", null)
                .and("q", words)
                .and("before", null)
                .and("how_many", PAGE));
    }

    private Cost cost(SqlFile.Bound statement) throws SQLException {
        List<@Nullable Object> used = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(statement.text());
        while (parameters.find()) {
            used.add(statement.values()[Integer.parseInt(parameters.group(1)) - 1]);
        }
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try {
                first(connection, "select set_config('guichet.root', ?, true)", List.of(Long.toString(tenant.root)));
                String plan = first(
                        connection, "explain (analyze, buffers, format json) " + parameters.replaceAll("?"), used);
                JsonNode top = JSON.readTree(plan).path(0).path("Plan");
                return new Cost(
                        top.path("Actual Rows").asInt(),
                        top.path("Shared Hit Blocks").asLong()
                                + top.path("Shared Read Blocks").asLong());
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String first(Connection connection, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(
                        i + 1, value instanceof Long[] numbers ? connection.createArrayOf("bigint", numbers) : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
