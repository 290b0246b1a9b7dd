package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// wrk: a closed loop of 32 connections against one address. Any answer but success fails the benchmark.
final class Wrk {
    static final int CONNECTIONS = 32;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile("Socket errors: (.*)");

    private final Path program = Programs.wrk();
    private final Path script;

    /// @param lua the request, as wrk's own scripts say it
    Wrk(String lua) {
        try {
            script = Files.writeString(Files.createTempFile("guichet-bench", ".lua"), lua);
            script.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Requests answered per second.
    double run(String url, Duration window) {
        var output = Programs.output(
                List.of(
                        program.toString(),
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + window.toSeconds() + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        url),
                Map.of());
        for (var error : List.of(REFUSED, BROKEN)) {
            var found = error.matcher(output);
            if (found.find()) {
                throw new BenchmarkFailed("not every request succeeded: %s", found.group());
            }
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new BenchmarkFailed("wrk said no rate: %s", output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
