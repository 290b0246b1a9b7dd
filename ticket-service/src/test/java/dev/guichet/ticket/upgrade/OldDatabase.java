package dev.guichet.ticket.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/// A schema of its own in the real database, which migrations take for the one and only.
final class OldDatabase implements AutoCloseable {
    private static final String URL = "jdbc:postgresql://" + System.getenv("GUICHET_POSTGRES") + "/ticket";
    private static final String OWNER = "ticket_owner";
    private static final List<Path> MIGRATIONS = List.of(
            Path.of("../service-kit/src/main/resources/db/kit"),
            Path.of("../service-kit/src/main/resources/db/directory/functions"),
            Path.of("src/main/resources/db/migration"));

    private final String schema = "upgrade_" + UUID.randomUUID().toString().replace("-", "");
    private final Path scripts;

    OldDatabase(Path scripts) throws IOException, SQLException {
        this.scripts = scripts;
        for (Path folder : MIGRATIONS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.writeString(scripts.resolve(file.getFileName()), here(Files.readString(file)));
                }
            }
        }
        run("create extension if not exists unaccent schema public");
    }

    /// @param version of the last migration that is applied
    void migrate(String version) {
        flyway(version).migrate();
    }

    void migrate() {
        migrate("latest");
    }

    /// @param resource statements, as the older release might have written its rows
    void fill(String resource) throws IOException, SQLException {
        try (InputStream rows = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
            run(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// The columns of each row, with blanks between.
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery(sql);
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        flyway("latest").clean();
    }

    private String here(String script) {
        return script.replace("search_path = public,", "search_path = " + schema + ", public,")
                .replace("public.directory_words(", schema + ".directory_words(")
                .replace("public.search_words(", schema + ".search_words(");
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(URL, OWNER, System.getenv("GUICHET_DB_OWNER_PASSWORD"))
                .schemas(schema)
                .defaultSchema(schema)
                .locations("filesystem:" + scripts)
                .placeholders(Map.of("app", "ticket_app"))
                .target(version)
                .cleanDisabled(false)
                .load();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                URL + "?currentSchema=" + schema + ",public", OWNER, System.getenv("GUICHET_DB_OWNER_PASSWORD"));
    }
}
