package dev.guichet.local.part;

import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
import dev.guichet.local.process.Launch;
import dev.guichet.local.process.Signal;
import dev.guichet.local.state.OwnerOnly;
import dev.guichet.local.unpack.Archives;
import dev.guichet.local.unpack.Cache;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL as a single server with one database per service, safe against a power cut: fsync stays on.
public final class Postgres implements Part {
    public static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    private final Installation installation;
    private final Path data;

    public Postgres(Installation installation) {
        this.installation = installation;
        this.data = installation.state().data(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().postgres());
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        new PostgresRemains(data).clear();
    }

    /// Into a folder beside, so that an interrupted first start leaves nothing half-made.
    private void initialise() throws IOException {
        Path partial = data.resolveSibling(NAME + ".partial");
        Cache.delete(partial);
        Cache.delete(data);
        Path password = installation.state().root().resolve("initdb.password");
        OwnerOnly.write(password, installation.secrets().database() + "\n");
        try {
            new Launch(
                            asOrdinaryUser(List.of(
                                    binary("initdb"),
                                    "--pgdata=" + partial,
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C")),
                            Map.of(),
                            installation.state().root())
                    .run(installation.state().log(NAME), "initdb");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Launch launch() {
        var command = new ArrayList<>(List.of(binary("postgres"), "-D", data.toString()));
        settings().forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return new Launch(
                asOrdinaryUser(command),
                Map.of("LC_ALL", "C"),
                installation.state().root());
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(installation.ports().postgres())),
                Map.entry("listen_addresses", Installation.LOOPBACK),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "300"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("password_encryption", "scram-sha-256"),
                // A relay's advisory locks end with its connection: a dead peer must be noticed in about 10 s.
                Map.entry("tcp_keepalives_idle", "5"),
                Map.entry("tcp_keepalives_interval", "2"),
                Map.entry("tcp_keepalives_count", "3"),
                Map.entry("max_wal_size", "1GB"),
                // Plans made for empty tables are bad ones; they are made again once a table has been looked at.
                Map.entry("autovacuum_naptime", "15s"),
                Map.entry("jit", "off"),
                // Counts nothing until a session asks: the benchmarks are not to pay for it.
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("pg_stat_statements.track", "none"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"),
                Map.entry("log_line_prefix", "%m [%p] %q%u@%d "));
    }

    @Override
    public void probe() throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void equip() throws SQLException {
        try (Connection connection = connect("postgres")) {
            new Databases(connection, installation.secrets()).create();
        }
        for (String service : Databases.SERVICES) {
            try (Connection connection = connect(service)) {
                new Databases(connection, installation.secrets()).letCount(service);
            }
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(90);
    }

    /// Its fast shutdown: asked with SIGTERM it would wait for its clients.
    @Override
    public Signal signal() {
        return Signal.INT;
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(20);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + installation.postgres() + "/" + database
                        + "?connectTimeout=3&socketTimeout=30&ApplicationName=guichet-launcher",
                SUPERUSER,
                installation.secrets().database());
    }

    private String binary(String name) {
        URL distribution = distribution();
        return installation
                .cache()
                .folder(nameOf(distribution), folder -> {
                    try (InputStream txz = distribution.openStream()) {
                        Archives.untar(txz, folder);
                    }
                })
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private static URL distribution() {
        String arch = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        URL txz = Postgres.class.getResource("/postgres-linux-" + arch + ".txz");
        if (txz == null) {
            throw new UserError("There is no PostgreSQL for this machine (" + System.getProperty("os.name") + ", "
                    + System.getProperty("os.arch") + "): ./guichet runs on Linux, x86-64 or ARM.");
        }
        return txz;
    }

    /// The name of the jar that it comes in, which says the version.
    private static String nameOf(URL distribution) {
        String jar = distribution.getPath().replaceFirst("\\.jar!.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does.
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!System.getProperty("user.name", "").equals("root")) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }
}
