package dev.guichet.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command line that has ended. Standard output and error are kept apart, since tokens come alone on the first.
///
/// @param exit code it ended with
record Command(int exit, String output, String errors) {
    static Command run(Path folder, Map<String, String> environment, Duration limit, List<String> words) {
        try {
            Path output = Files.createTempFile("guichet-", ".out");
            Path errors = Files.createTempFile("guichet-", ".err");
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            var command = new Command(ended ? process.exitValue() : -1, read(output), read(errors));
            if (!ended) {
                throw new AssertionError(words + " did not end within " + limit + "\n" + command.told());
            }
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String told() {
        return output + errors;
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }
}
