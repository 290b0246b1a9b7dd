package dev.guichet.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Release N runs on the schema of N+1: a replica of it may start at any moment of a rolling upgrade, and after it.
@QuarkusTest
class SchemaIT {

    private static final String HISTORY = """
            insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                               installed_by, execution_time, success)
            select max(installed_rank) + 1, '%s', 'of the next release', 'SQL', 'V%s.sql', 1, current_user, 1, true
            from flyway_schema_history""";

    @Inject
    Flyway service;

    private final String name = "kit_trial_" + UUID.randomUUID().toString().replace('-', '_');
    private Flyway flyway;

    @BeforeEach
    void theSchemaOfThisRelease() {
        flyway = Flyway.configure()
                .configuration(service.getConfiguration())
                .schemas(name)
                .defaultSchema(name)
                .cleanDisabled(false)
                .load();
        start();
    }

    @AfterEach
    void drop() {
        flyway.clean();
    }

    @Test
    void aReleaseStartsOnTheSchemaOfTheNext() throws SQLException {
        execute(HISTORY.formatted("0.5", "0.5"));
        execute(HISTORY.formatted("99", "99"));

        start();

        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void functionsOfTheNextReleaseStayAsTheyAre() throws SQLException {
        execute(HISTORY.formatted("99", "99"));
        execute("update flyway_schema_history set checksum = 4711 where version is null");

        start();

        assertThat(count("select count(*) from flyway_schema_history where version is null and checksum = 4711"))
                .isPositive();
        assertThat(count("select count(*) from flyway_schema_history where version is null and checksum <> 4711"))
                .isZero();
    }

    /// What this release brings itself is applied beside what it does not know.
    @Test
    void aMigrationThatIsLackingIsAppliedAmongUnknownOnes() throws SQLException {
        execute(HISTORY.formatted("0.5", "0.5"));
        execute("delete from flyway_schema_history where version = '0.4'");

        start();

        assertThat(count("select count(*) from flyway_schema_history where version = '0.4'"))
                .isOne();
    }

    private void start() {
        var schema = new Schema(flyway);
        schema.onStart(new StartupEvent());
        await().atMost(Duration.ofSeconds(30)).until(schema::isReady);
        schema.onStop(new ShutdownEvent());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = service.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setSchema(name);
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = service.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setSchema(name);
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
