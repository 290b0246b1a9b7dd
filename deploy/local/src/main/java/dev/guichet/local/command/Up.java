package dev.guichet.local.command;

import dev.guichet.local.Installation;
import dev.guichet.local.Trouble;
import dev.guichet.local.demo.DemoLoader;
import dev.guichet.local.part.Part;
import dev.guichet.local.part.Parts;
import dev.guichet.local.part.Service;
import dev.guichet.local.state.StateFolder.Shape;
import dev.guichet.local.state.StateLock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Starts what does not run, and unless detached stays until everything is stopped.
final class Up {
    private static final Duration OTHERS = Duration.ofMinutes(15);

    private final Run run;
    private final Console console;
    private final Request.Up request;

    Up(Run run, Request.Up request) {
        this.run = run;
        this.console = run.console();
        this.request = request;
    }

    /// The exit code.
    int execute() {
        Room.in(run.state().root());
        Room.in(run.cache());
        run.state().create();
        Starter starter = new Starter(run.state(), console);
        Foreground foreground;
        try (StateLock lock = StateLock.take(
                run.state(),
                OTHERS,
                () -> console.progress(
                        "Another ./guichet is at work on " + run.state().root() + "; waiting."))) {
            Instant begun = Instant.now();
            Installation installation = run.next();
            int replicas = replicas();
            stopSurplus(installation, replicas);
            run.state().keep(new Shape(installation.ports().base(), replicas));
            List<Part> all = run.parts(installation, request.demo());
            List<Part> wanted = wanted(all);
            new Preflight(run).check(wanted);
            foreground = new Foreground(run, all, starter, request.detach());
            console.progress("Starting Guichet; state in " + run.state().root());
            boolean whole = request.names().isEmpty() && request.await();
            start(starter, foreground, () -> {
                starter.start(wanted, request.await());
                if (whole && request.demo() && replicas > 0) {
                    loadDemo(installation);
                }
            });
            console.progress(String.format(
                    Locale.ROOT,
                    "Everything is ready after %.1f s.",
                    Duration.between(begun, Instant.now()).toMillis() / 1000.0));
            if (whole) {
                new Welcome(console, installation, replicas, request.demo()).print();
            }
        }
        if (request.detach()) {
            foreground.release();
        } else {
            foreground.stay();
        }
        return 0;
    }

    private void start(Starter starter, Foreground foreground, Runnable steps) {
        try {
            steps.run();
        } catch (Trouble trouble) {
            if (foreground.interrupted()) {
                throw trouble;
            }
            starter.stop();
            console.progress("Stopping what was started.");
            new Stopper(run.state(), console).stop(starter.started());
            foreground.release();
            throw trouble;
        }
    }

    private void loadDemo(Installation installation) {
        Instant begun = Instant.now();
        var token = new Token(installation);
        try (var loader = new DemoLoader(URI.create(installation.url()), token::of)) {
            int done = loader.load(installation.home().resolve("deploy/local/demo"));
            console.progress("demo", done == 0 ? "was loaded" : "loaded", Duration.between(begun, Instant.now()));
        }
    }

    private List<Part> wanted(List<Part> all) {
        return request.partsOnly()
                ? all.stream().filter(part -> !(part instanceof Service)).toList()
                : Run.named(all, request.names());
    }

    /// As many as before while any service runs and nothing else is said. Engines alone bring no service with them.
    private int replicas() {
        int before = run.state().shape().replicas();
        boolean servicesRun = running(before).stream().anyMatch(Service.class::isInstance);
        if (request.replicas().isPresent() || servicesRun) {
            return request.replicas().orElse(before);
        }
        boolean enginesNamed = !request.names().isEmpty() && Parts.ENGINES.containsAll(request.names());
        return request.partsOnly() ? 0 : enginesNamed ? before : 1;
    }

    private List<Part> running(int replicas) {
        Shape shape = run.state().shape();
        return shape.base() == 0
                ? List.of()
                : Parts.of(run.existing(), replicas, false).stream()
                        .filter(part -> run.pidFile(part).alive().isPresent())
                        .toList();
    }

    /// With another number of replicas: those too many, and the gateways, which know the addresses of all.
    private void stopSurplus(Installation installation, int replicas) {
        int before = run.state().shape().replicas();
        if (before == replicas || before == 0 || run.state().shape().base() == 0) {
            return;
        }
        List<String> kept = Parts.of(installation, replicas, false).stream()
                .map(Part::name)
                .filter(name -> !name.startsWith("gateway"))
                .toList();
        var surplus = new ArrayList<>(running(before));
        surplus.removeIf(part -> kept.contains(part.name()));
        new Stopper(run.state(), console).stop(surplus);
    }
}
