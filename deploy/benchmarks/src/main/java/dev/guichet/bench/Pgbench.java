package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Runs one transaction again and again, as the role of the service.
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9]\\d*)");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*\n");
    /// Far above what the service's sequences reach; each window and each client has numbers of its own.
    private static final String UNIQUE_NUMBERS = """
            \\set count :count + 1
            \\set number 1000000000000 + :window * 10000000000 + :client_id * 100000000 + :count
            \\set message :number
            \\set key :number
            """;

    private final Path program = Programs.pgbench();
    private final String protocol;
    private final Path script;
    private final String host;
    private final String port;
    private final String database;
    private final String password;

    /// @param protocol `simple` sends each statement as text, `prepared` lets the server keep its plan
    /// @param script the transaction, as pgbench's own scripts say it
    /// @param server `host:port`
    Pgbench(String protocol, String script, String server, String database, String password) {
        this.protocol = protocol;
        this.script = file(script);
        this.host = server.substring(0, server.lastIndexOf(':'));
        this.port = server.substring(server.lastIndexOf(':') + 1);
        this.database = database;
        this.password = password;
    }

    double run(Map<String, String> values, int window, int clients, Duration duration) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=" + protocol,
                "--client=" + clients,
                "--jobs=2",
                "--time=" + duration.toSeconds(),
                "--file=" + script,
                "--host=" + host,
                "--port=" + port,
                "--username=ticket_app",
                "--define=count=0",
                "--define=window=" + window));
        values.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add(database);
        var output = Programs.output(command, Map.of("PGPASSWORD", password));
        if (FAILED.matcher(output).find()) {
            throw new BenchmarkFailed("pgbench had failures: %s", output);
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new BenchmarkFailed("pgbench said no rate: %s", output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /// The transaction of a folder of the service's statements: its numbered files, in their order.
    static String script(Path statements) {
        try (var files = Files.list(statements)) {
            var text = new StringBuilder(UNIQUE_NUMBERS);
            for (var file : files.filter(Pgbench::isAlwaysRun).sorted().toList()) {
                // A key is text for the outbox, a number here: the server takes it either way once it is quoted.
                var statement = COMMENT.matcher(Files.readString(file) + "\n").replaceAll("");
                text.append(statement.strip().replace('\n', ' ').replace(":key", "cast(:key as text)"))
                        .append(";\n");
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String script) {
        try {
            var file = Files.writeString(Files.createTempFile("guichet-bench", ".sql"), script);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAlwaysRun(Path file) {
        return file.getFileName().toString().matches("\\d\\d-.*\\.sql");
    }
}
