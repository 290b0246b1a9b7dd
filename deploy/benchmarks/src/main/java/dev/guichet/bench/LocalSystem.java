package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A Guichet of the benchmark's own, driven through its front door, with its own state and ports.
final class LocalSystem implements AutoCloseable {
    private static final int PORTS = 110;
    /// The limits are for clients; the benchmark is one client that plays thousands.
    static final Map<String, String> RAISED_LIMITS = Map.of(
            "GUICHET_RATE_LIMIT_CALLER", "1000000000",
            "GUICHET_CALLS_IN_FLIGHT", "1000000",
            "GUICHET_RATE_LIMIT_ADDRESS", "1000000000");

    private final Path home;
    private final Map<String, String> environment;

    private LocalSystem(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    static LocalSystem fresh() {
        var home = Path.of(System.getProperty("guichet.home", "."));
        Map<String, String> environment = new LinkedHashMap<>(RAISED_LIMITS);
        environment.put("GUICHET_STATE", home.resolve(".guichet/bench").toString());
        environment.put("GUICHET_PORT_BASE", Integer.toString(freePorts()));
        var system = new LocalSystem(home, environment);
        Progress.say("rate limits raised: %s", RAISED_LIMITS);
        // Ctrl-C ends this program, not the parts: they are processes of their own.
        Runtime.getRuntime().addShutdownHook(new Thread(system::downIfThere));
        system.guichet("down");
        system.guichet("reset");
        system.up();
        return system;
    }

    /// How long `./guichet up` took.
    Duration up() {
        long start = System.nanoTime();
        guichet("up", "--demo", "--detach");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void down() {
        guichet("down");
    }

    private void downIfThere() {
        if (Files.isDirectory(state())) {
            down();
        }
    }

    /// PostgreSQL and the other engines, without the services.
    void upPartsOnly() {
        guichet("up", "--parts-only", "--detach");
    }

    /// One of the passwords made for this state.
    String secret(String name) {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(state().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var secret = secrets.getProperty(name);
        if (secret == null) {
            throw new BenchmarkFailed("this state has no secret %s", name);
        }
        return secret;
    }

    /// As the owner of everything, past row-level security.
    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + value("GUICHET_POSTGRES") + "/" + name, "postgres", secret("database"));
    }

    /// The mail server keeps mails in memory: what a window brought must go before the next one.
    void emptyMailboxes() {
        Http.send(HttpRequest.newBuilder(URI.create("http://" + value("GUICHET_MAIL_LISTING") + "/mails"))
                .timeout(Duration.ofSeconds(60))
                .DELETE()
                .build());
    }

    Map<String, String> env() {
        Map<String, String> values = new LinkedHashMap<>();
        guichet("env").lines().filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return values;
    }

    String url() {
        return value("GUICHET_URL");
    }

    /// The service's own address, for its metrics.
    ///
    /// @param offset of its port from the gateway's, as design.md lists them
    String service(int offset) {
        int base = Integer.parseInt(environment.getOrDefault("GUICHET_PORT_BASE", ""));
        return "http://127.0.0.1:" + (base + offset);
    }

    String value(String name) {
        var value = env().get(name);
        if (value == null) {
            throw new BenchmarkFailed("./guichet env says no %s", name);
        }
        return value;
    }

    String token(String user) {
        return guichet("token", user).strip();
    }

    Path home() {
        return home;
    }

    Path state() {
        return Path.of(environment.getOrDefault("GUICHET_STATE", ""));
    }

    private String guichet(String... arguments) {
        var command = new ArrayList<>(List.of(home.resolve("guichet").toString()));
        command.addAll(List.of(arguments));
        return Programs.output(command, environment);
    }

    private static int freePorts() {
        for (int base = 21_000; base < 60_000; base += PORTS) {
            if (allFree(base)) {
                return base;
            }
        }
        throw new BenchmarkFailed("no %d free ports in a row", PORTS);
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (var socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        down();
        try (var files = Files.walk(state())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
