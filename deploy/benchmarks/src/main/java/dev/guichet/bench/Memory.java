package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What everything takes together: the sum of the proportional set sizes of every part and its children, 60 s after the
/// start. Only Linux tells it.
final class Memory implements Benchmark {
    private static final Duration SETTLE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        Waiting.sleep(SETTLE);
        var parts = system.env().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("GUICHET_PID_"))
                .toList();
        var detail = new StringBuilder();
        double total = 0;
        for (var part : parts) {
            double mebibytes = family(Long.parseLong(part.getValue()))
                            .mapToLong(Memory::pss)
                            .sum()
                    / 1024.0;
            detail.append(part.getKey().substring("GUICHET_PID_".length()).toLowerCase(java.util.Locale.ROOT))
                    .append(' ')
                    .append(Math.round(mebibytes))
                    .append(' ');
            total += mebibytes;
        }
        return List.of(new Figure(
                "memory of everything",
                total / 1024,
                "GiB",
                "MiB: " + detail.toString().strip(),
                new Figure.AtMost(2.5)));
    }

    private static Stream<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants()))
                .orElseThrow(() -> new BenchmarkFailed("process %d is gone", pid));
    }

    /// KiB; a child that ended meanwhile counts nothing.
    private static long pss(ProcessHandle process) {
        var rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
