package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the load programs that come from the machine's packages.
final class Programs {
    private Programs() {}

    static Path wrk() {
        return find("wrk", "wrk");
    }

    static Path pgbench() {
        return find("pgbench", "postgresql-contrib");
    }

    private static Path find(String program, String debianPackage) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), debianPostgres())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailed(
                        "%s is not on the PATH; install it (Debian: apt-get install %s)", program, debianPackage));
    }

    private static Stream<String> debianPostgres() {
        var versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.of();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin").toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Standard output of a program that must succeed.
    static String output(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            var errors = Files.createTempFile("guichet-bench", ".err");
            builder.redirectError(errors.toFile());
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            var said = Files.readString(errors);
            Files.delete(errors);
            if (code != 0) {
                throw new BenchmarkFailed("%s ended with %d: %s", command.getFirst(), code, said + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted while %s ran", command.getFirst());
        }
    }
}
