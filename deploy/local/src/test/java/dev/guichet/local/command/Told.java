package dev.guichet.local.command;

import dev.guichet.local.state.StateFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a command tells the person at the terminal.
final class Told {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Run run(Path home, StateFolder state) {
        return run(home, state, Map.of());
    }

    Run run(Path home, StateFolder state, Map<String, String> environment) {
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(home, state, environment, Path.of("keycloak.zip"), console);
    }

    List<String> results() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    List<String> progress() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
