package dev.guichet.local.command;

import dev.guichet.local.part.Part;
import dev.guichet.local.state.StateLock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What Ctrl-C does, and the time between the start and it.
final class Foreground {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Run run;
    private final List<Part> all;
    private final Starter starter;
    private final boolean detach;
    private final Thread hook = new Thread(this::onSignal, "stop");
    private volatile boolean interrupted;
    private volatile boolean startedAll;

    /// While starting detached, Ctrl-C stops what this command has started; otherwise it stops all.
    Foreground(Run run, List<Part> all, Starter starter, boolean detach) {
        this.run = run;
        this.all = all;
        this.starter = starter;
        this.detach = detach;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean interrupted() {
        return interrupted;
    }

    /// Ctrl-C does nothing more.
    void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            interrupted = true;
        }
    }

    /// Until all parts are stopped, by Ctrl-C or by `./guichet down` elsewhere.
    void stay() {
        startedAll = true;
        Set<Part> missing = new HashSet<>();
        while (!interrupted) {
            for (Part part : all) {
                boolean alive = run.pidFile(part).alive().isPresent();
                if (alive) {
                    missing.remove(part);
                } else if (missing.add(part) && missing.size() < all.size()) {
                    run.console()
                            .progress(part.name() + " no longer runs; `./guichet up` starts it again. Its log: "
                                    + run.state().log(part.name()));
                }
            }
            if (missing.size() == all.size()) {
                release();
                run.console().progress("All parts are stopped.");
                return;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void onSignal() {
        interrupted = true;
        starter.stop();
        run.console().progress("Stopping.");
        if (startedAll) {
            try (StateLock lock = StateLock.take(run.state(), Duration.ofMinutes(5), () -> {})) {
                new Stopper(run.state(), run.console()).stop(all);
            }
        } else {
            new Stopper(run.state(), run.console()).stop(detach ? starter.started() : all);
        }
    }
}
