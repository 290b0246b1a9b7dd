package dev.guichet.local.command;

import dev.guichet.local.UserError;
import dev.guichet.local.part.Part;
import dev.guichet.local.state.StateLock;
import dev.guichet.local.unpack.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// What was unpacked stays, for the next start.
@Command(name = "reset", description = "Delete the state: data, logs, passwords.")
final class Reset implements Callable<Integer> {
    private static final Duration OTHERS = Duration.ofMinutes(5);

    private final Run run;

    Reset(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Path root = run.state().root();
        if (!run.state().exists()) {
            run.console().progress("There is no state in " + root + ".");
            return 0;
        }
        if (!Files.exists(root.resolve("lock"))) {
            throw new UserError(root + " is not a state of Guichet's; it is left alone.");
        }
        try (StateLock lock = StateLock.take(
                run.state(), OTHERS, () -> run.console().progress("Another ./guichet is at work; waiting."))) {
            delete(root);
        }
        run.console().progress("Deleted " + root + ".");
        return 0;
    }

    private void delete(Path root) {
        if (run.state().shape().base() != 0) {
            List<String> running = run.parts(run.existing(), false).stream()
                    .filter(part -> run.pidFile(part).alive().isPresent())
                    .map(Part::name)
                    .toList();
            if (!running.isEmpty()) {
                throw new UserError("Still running: " + String.join(", ", running) + ". `./guichet down` first.");
            }
        }
        try {
            Cache.delete(root);
        } catch (IOException e) {
            throw new UserError(root + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
