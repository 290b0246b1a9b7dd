package dev.guichet.local.command;

import dev.guichet.local.UserError;
import dev.guichet.local.part.Part;
import dev.guichet.local.process.Ending;
import dev.guichet.local.process.PidFile;
import dev.guichet.local.process.ProcessIdentity;
import dev.guichet.local.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Starts parts side by side, each as soon as those that it needs serve.
final class Starter {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);
    private static final Duration LONG_PREPARATION = Duration.ofSeconds(4);
    private static final Duration EQUIPPING = Duration.ofSeconds(30);
    private static final Duration FIRST_NEWS = Duration.ofSeconds(15);

    private final StateFolder state;
    private final Console console;
    private final Queue<Part> started = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Starter(StateFolder state, Console console) {
        this.state = state;
        this.console = console;
    }

    /// Those that this starter has started, whether or not they came up.
    List<Part> started() {
        return List.copyOf(started);
    }

    /// Nothing more is started.
    void stop() {
        stopped = true;
    }

    /// Returns when all serve. The first that does not is a [UserError]; the others are left as they are.
    void start(List<Part> parts, boolean await) {
        Map<String, CompletableFuture<Void>> serving = new HashMap<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<Void> needed = all(serving, part.needs());
                CompletableFuture<Void> awaited = all(serving, part.awaits());
                serving.put(part.name(), needed.thenRunAsync(() -> bringUp(part, await, awaited), each));
            }
            CompletableFuture.allOf(serving.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw error(e);
        }
    }

    private static CompletableFuture<Void> all(Map<String, CompletableFuture<Void>> serving, List<String> names) {
        return CompletableFuture.allOf(
                names.stream().filter(serving::containsKey).map(serving::get).toArray(CompletableFuture<?>[]::new));
    }

    private static RuntimeException error(CompletionException e) {
        Throwable cause = e;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : e;
    }

    private void bringUp(Part part, boolean await, Future<Void> awaited) {
        Instant begun = Instant.now();
        var pidFile = new PidFile(state.pidFile(part.name()));
        var log = new LogFile(state.log(part.name()));
        ProcessIdentity process = pidFile.alive().orElse(null);
        boolean fresh = false;
        // One that is found may be about to end, as it was asked to.
        while (process == null || await && !serves(part, process, log, awaited)) {
            if (fresh) {
                throw new UserError(part.name() + " ended while starting. Its log: " + log.file() + log.lastWords());
            }
            process = launch(part, pidFile, log);
            fresh = true;
        }
        if (await) {
            equip(part);
        }
        String found = part.outdated()
                ? "was running, from an older build (`down " + part.name() + "` and `up`)"
                : "was running";
        console.progress(
                part.name(), fresh ? await ? "ready" : "started" : found, Duration.between(begun, Instant.now()));
    }

    private ProcessIdentity launch(Part part, PidFile pidFile, LogFile log) {
        try {
            log.rotate();
            prepare(part, log);
            return run(part, pidFile, log);
        } catch (UncheckedIOException e) {
            throw new UserError(
                    part.name() + " cannot be started. " + UserError.of(e).sentence() + " Its log: " + log.file(), e);
        }
    }

    private synchronized ProcessIdentity run(Part part, PidFile pidFile, LogFile log) {
        if (stopped) {
            throw new UserError("Stopped.");
        }
        ProcessIdentity process = part.launch().start(log.file());
        try {
            pidFile.write(process);
        } catch (UncheckedIOException e) {
            // Nobody could find it again to stop it.
            Ending.kill(process);
            throw e;
        }
        started.add(part);
        return process;
    }

    private void prepare(Part part, LogFile log) {
        Thread news = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(LONG_PREPARATION);
                console.progress(part.name(), "is being unpacked and prepared, once", LONG_PREPARATION);
            } catch (InterruptedException prepared) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            part.prepare();
        } catch (IOException e) {
            throw new UserError(part.name() + " cannot be prepared: " + e.getMessage() + "; see " + log.file(), e);
        } finally {
            news.interrupt();
        }
    }

    /// Waits until it does; false when it has ended.
    private boolean serves(Part part, ProcessIdentity process, LogFile log, Future<Void> awaited) {
        Instant begun = Instant.now();
        Instant until = begun.plus(part.patience());
        Instant news = begun.plus(FIRST_NEWS);
        while (process.isAlive()) {
            if (stopped) {
                throw new UserError("Stopped.");
            }
            // Looked at before the probe, during which they may come to serve.
            boolean patient = !awaited.isDone();
            String reason;
            try {
                part.probe();
                return true;
            } catch (Exception notYet) {
                reason = reason(notYet);
            }
            Instant now = Instant.now();
            if (patient) {
                until = now.plus(part.patience());
            }
            if (now.isAfter(until)) {
                throw new UserError(part.name() + " does not serve after "
                        + part.patience().toSeconds() + " s: " + reason + ". Its log: " + log.file());
            }
            if (now.isAfter(news)) {
                console.progress(part.name(), "not yet: " + reason, Duration.between(begun, now));
                news = now.plus(FIRST_NEWS);
            }
            pause();
        }
        return false;
    }

    /// Again for a while: right after its database came back, a part may still hold connections to the old one.
    private void equip(Part part) {
        Instant until = Instant.now().plus(EQUIPPING);
        while (true) {
            try {
                part.equip();
                return;
            } catch (Exception e) {
                if (stopped || Instant.now().isAfter(until)) {
                    throw new UserError(
                            part.name() + " serves, but could not be set up: " + reason(e) + ". Its log: "
                                    + state.log(part.name()),
                            e);
                }
            }
            pause();
        }
    }

    static String reason(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_PROBES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }
}
