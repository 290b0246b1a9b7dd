package dev.guichet.endtoend.system;

import dev.guichet.kit.testing.TestDns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The system under test, driven through `./guichet` alone. There is one for all tests of this JVM, with a state
/// folder and ports of its own; `-Dguichet.state` names the state folder of one that is left running.
public final class Guichet {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final Path ROOT = root();
    private static final Guichet RUNNING = new Guichet();

    private final boolean kept = System.getProperty("guichet.state") != null;
    private final Path state;
    private final Map<String, String> settings;
    private final TestDns dns = new TestDns();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private boolean up;
    private volatile @Nullable URI door;

    private Guichet() {
        state = Path.of(System.getProperty("guichet.state", "target/guichet")).toAbsolutePath();
        settings = Map.of(
                "GUICHET_STATE",
                state.toString(),
                "GUICHET_PORT_BASE",
                "free",
                "GUICHET_TICKET_MAIL_DOMAIN_DNS_SERVER",
                dns.server(),
                // One caller here does the work of many; LimitsIT lowers them again.
                "GUICHET_RATE_LIMIT_CALLER",
                "600000",
                "GUICHET_CALLS_IN_FLIGHT",
                "1000",
                "GUICHET_RATE_LIMIT_ADDRESS",
                "600000");
    }

    /// The running system, started by whoever asks first and stopped when this JVM ends.
    public static Guichet running() {
        synchronized (RUNNING) {
            if (!RUNNING.up) {
                RUNNING.start();
            }
            return RUNNING;
        }
    }

    private void start() {
        up = true;
        if (!kept) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down")));
        }
        up();
    }

    /// The DNS that the system asks, as it was started by this JVM.
    public TestDns dns() {
        return dns;
    }

    /// Starts whatever is not running, and returns once everything is healthy.
    public void up(String... more) {
        up(Map.of(), more);
    }

    /// The same, with settings for what is started by this call.
    public void up(Map<String, String> otherSettings, String... more) {
        var words = new ArrayList<>(List.of(ROOT.resolve("guichet").toString(), "up", "--demo", "--detach"));
        words.addAll(List.of(more));
        var all = new HashMap<>(settings);
        all.putAll(otherSettings);
        expect(Command.run(ROOT, all, LIMIT, words), words);
    }

    /// Stops parts as `down` does: asked first, forced after a grace.
    public void stop(List<Part> parts) {
        expect(run(words("down", parts)), List.of("down"));
    }

    /// Starts parts by name, whether or not what they need is there.
    public void startWithoutWaiting(List<Part> parts) {
        expect(run(words("up --demo --detach --no-wait", parts)), List.of("up"));
    }

    private static String[] words(String command, List<Part> parts) {
        return Stream.concat(
                        Stream.of(command.split(" ")),
                        parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
    }

    /// The addresses and process ids of now, as `./guichet env` tells them.
    public Map<String, String> env() {
        return expect(run("env"), List.of("env"))
                .output()
                .lines()
                .filter(line -> line.startsWith("GUICHET_"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> unquoted(pair[1])));
    }

    /// An address of `./guichet env`; unlike process ids they stay for as long as the system's state does.
    public String address(String name) {
        if (addresses.isEmpty()) {
            addresses.putAll(env());
        }
        return Objects.requireNonNull(addresses.get(name), () -> "./guichet env has no " + name);
    }

    /// The door that callers take who do not say another.
    public URI url() {
        return door == null ? firstDoor() : door;
    }

    /// Sends those callers to another gateway from now on; null is the first again.
    public void enterBy(@Nullable URI other) {
        door = other;
    }

    /// The addresses of the gateways that run, the first replica's first.
    public List<URI> doors() {
        return replicas(Part.GATEWAY).keySet().stream()
                .map(replica -> URI.create("http://localhost:" + (firstDoor().getPort() + 10 * (replica - 1))))
                .toList();
    }

    private URI firstDoor() {
        return URI.create(address("GUICHET_URL"));
    }

    /// The address of a service behind the gateway, for tests of what a service refuses by itself.
    public URI direct(Part service) {
        int offset =
                List.of(Part.GATEWAY, Part.TICKET, Part.NOTIFICATION, Part.SLA).indexOf(service);
        return URI.create("http://localhost:" + (firstDoor().getPort() + offset));
    }

    /// Process ids of the replicas of a part that run now, the first replica first.
    public List<Long> pids(Part part) {
        return List.copyOf(replicas(part).values());
    }

    /// Process ids by the number of the replica; a dead one is missing.
    private Map<Integer, Long> replicas(Part part) {
        var running = new TreeMap<Integer, Long>();
        env().forEach((name, value) -> {
            Matcher pid = Pattern.compile("GUICHET_PID_" + part + "(\\d*)").matcher(name);
            if (pid.matches()) {
                running.put(pid.group(1).isEmpty() ? 1 : Integer.parseInt(pid.group(1)), Long.valueOf(value));
            }
        });
        return running;
    }

    /// The files a part writes; among them its log.
    public List<Path> logs() {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String token(String user) {
        return expect(run("token", user), List.of("token", user)).output().strip();
    }

    /// Runs a script in the project's folder as somebody who reads the README would.
    public String shell(String script) {
        Command command = Command.run(ROOT, settings, LIMIT, List.of("bash", "-euo", "pipefail", "-c", script));
        return expect(command, List.of("bash", script)).output();
    }

    public Path file(String name) {
        return ROOT.resolve(name);
    }

    private Command run(String... words) {
        var all = new ArrayList<>(List.of(ROOT.resolve("guichet").toString()));
        all.addAll(List.of(words));
        return Command.run(ROOT, settings, LIMIT, all);
    }

    private static Command expect(Command command, List<String> words) {
        if (command.exit() != 0) {
            throw new AssertionError(words + " ended with " + command.exit() + "\n" + command.told());
        }
        return command;
    }

    private static String unquoted(String value) {
        return value.replaceAll("^['\"]|['\"]$", "");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("event-contracts"))) {
            folder = Objects.requireNonNull(folder.getParent(), "run within the project");
        }
        return folder;
    }
}
