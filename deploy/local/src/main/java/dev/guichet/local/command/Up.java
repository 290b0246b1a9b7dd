package dev.guichet.local.command;

import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
import dev.guichet.local.demo.DemoLoader;
import dev.guichet.local.demo.SignIn;
import dev.guichet.local.part.Part;
import dev.guichet.local.part.Parts;
import dev.guichet.local.part.ServicePart;
import dev.guichet.local.state.StateFolder.Shape;
import dev.guichet.local.state.StateLock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "up", description = "Start what does not run, and stay until Ctrl-C, which stops all.")
final class Up implements Callable<Integer> {
    private static final Duration OTHERS = Duration.ofMinutes(15);

    private final Run run;
    private final Console console;

    @Option(
            names = {"-d", "--detach"},
            description = "Return once everything is healthy.")
    private boolean detach;

    @Option(names = "--demo", description = "Also load the demo.")
    private boolean demo;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            converter = ReplicaCount.class,
            description = "Of each service, 1 to 9; without it as many as run, else 1.")
    private @Nullable Integer asked;

    @Option(names = "--parts-only", description = "The engines without our services.")
    private boolean partsOnly;

    @Option(names = "--no-wait", description = "Return when the processes are started, healthy or not.")
    private boolean noWait;

    @Parameters(paramLabel = "NAME", description = "Only these parts, such as kafka or ticket-2.")
    private List<String> names = new ArrayList<>();

    Up(Run run) {
        this.run = run;
        this.console = run.console();
    }

    @Override
    public Integer call() {
        DiskSpaceCheck.in(run.state().root());
        DiskSpaceCheck.in(run.cache());
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
            List<Part> all = run.parts(installation, demo);
            List<Part> wanted = wanted(all);
            new Preflight(run).check(wanted);
            foreground = new Foreground(run, all, starter, detach);
            console.progress("Starting Guichet; state in " + run.state().root());
            boolean whole = names.isEmpty() && !noWait;
            start(starter, foreground, () -> {
                starter.start(wanted, !noWait);
                if (whole && demo && replicas > 0) {
                    loadDemo(installation);
                }
            });
            console.progress(String.format(
                    Locale.ROOT,
                    "Everything is ready after %.1f s.",
                    Duration.between(begun, Instant.now()).toMillis() / 1000.0));
            if (whole) {
                new Welcome(console, installation, replicas, demo).print();
            }
        }
        if (detach) {
            foreground.release();
        } else {
            foreground.stay();
        }
        return 0;
    }

    private void start(Starter starter, Foreground foreground, Runnable steps) {
        try {
            steps.run();
        } catch (UserError error) {
            if (foreground.interrupted()) {
                throw error;
            }
            starter.stop();
            console.progress("Stopping what was started.");
            new Stopper(run.state(), console).stop(starter.started());
            foreground.release();
            throw error;
        }
    }

    private void loadDemo(Installation installation) {
        Instant begun = Instant.now();
        var signIn = new SignIn(installation);
        try (var loader = new DemoLoader(URI.create(installation.url()), signIn::token)) {
            int done = loader.load(installation.home().resolve("deploy/local/demo"));
            console.progress("demo", done == 0 ? "was loaded" : "loaded", Duration.between(begun, Instant.now()));
        }
    }

    private List<Part> wanted(List<Part> all) {
        return partsOnly
                ? all.stream().filter(part -> !(part instanceof ServicePart)).toList()
                : Run.named(all, names);
    }

    /// As many as before while any service runs and nothing else is said. Engines alone bring no service with them.
    private int replicas() {
        int before = run.state().shape().replicas();
        boolean servicesRun = running(before).stream().anyMatch(ServicePart.class::isInstance);
        if (asked != null) {
            return asked;
        }
        if (servicesRun) {
            return before;
        }
        boolean enginesNamed = !names.isEmpty() && Parts.ENGINES.containsAll(names);
        return partsOnly ? 0 : enginesNamed ? before : 1;
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
