package dev.guichet.local.command;

import dev.guichet.local.part.Part;
import dev.guichet.local.state.StateLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// One that does not run is no error.
@Command(name = "down", description = "Stop everything, or these parts.")
final class Down implements Callable<Integer> {
    private static final Duration OTHERS = Duration.ofMinutes(5);

    private final Run run;

    @Parameters(paramLabel = "NAME", description = "Parts, such as kafka or ticket-2.")
    private List<String> names = new ArrayList<>();

    Down(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
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
