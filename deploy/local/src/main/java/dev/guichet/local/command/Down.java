package dev.guichet.local.command;

import dev.guichet.local.part.Part;
import dev.guichet.local.state.StateLock;
import java.time.Duration;
import java.util.List;

/// Stops parts; one that does not run is no error.
record Down(Run run, List<String> names) {
    private static final Duration OTHERS = Duration.ofMinutes(5);

    int execute() {
        if (!run.state().exists() || run.state().shape().base() == 0) {
            run.console().progress("Nothing runs in " + run.state().root() + ".");
            return 0;
        }
        try (StateLock lock = StateLock.take(
                run.state(), OTHERS, () -> run.console().progress("Another ./guichet is at work; waiting."))) {
            List<Part> parts = Run.named(run.parts(run.existing(), false), names);
            new Stopper(run.state(), run.console()).stop(parts);
        }
        return 0;
    }
}
