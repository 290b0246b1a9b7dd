package dev.guichet.local.part;

import dev.guichet.local.Installation;
import dev.guichet.local.UserError;
import dev.guichet.local.process.Launch;
import dev.guichet.local.unpack.Cache;
import dev.guichet.local.unpack.LinkedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One replica of one of our own services, built as a Quarkus fast-jar.
///
/// @param kind which service
/// @param replica counted from 0
/// @param replicas how many there are of each: the gateway spreads over them
public record ServicePart(Installation installation, ServiceKind kind, int replica, int replicas) implements Part {

    @Override
    public String name() {
        return kind.partName(replica);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port());
    }

    private int port() {
        return installation.ports().service(kind.offset(), replica);
    }

    /// A service would wait by itself for all of them; its database and its topics must exist.
    @Override
    public List<String> needs() {
        return kind == ServiceKind.GATEWAY ? List.of() : List.of(Postgres.NAME, Kafka.NAME);
    }

    @Override
    public List<String> awaits() {
        return List.of(Keycloak.NAME);
    }

    /// From a copy, so that a build changes nothing under a running service.
    @Override
    public void prepare() throws IOException {
        if (!Files.exists(built())) {
            throw new UserError("The " + kind.partName(0) + " service is not built: " + built() + " is missing.");
        }
        Path folder = installation.state().data(name()).resolve("app");
        Cache.delete(folder);
        LinkedCopy.of(built().resolveSibling(""), folder);
    }

    @Override
    public boolean outdated() {
        try {
            return !Files.getLastModifiedTime(built()).equals(Files.getLastModifiedTime(jar()));
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public Launch launch() {
        Map<String, String> environment = new ServiceEnvironment(installation, replicas).of(kind);
        return new Launch(
                List.of(
                        installation.java().toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xms96m",
                        // A request's objects are dead before a space of this size is full.
                        "-Xmn64m",
                        "-Xmx256m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        jar().toString()),
                with(environment, Map.of("GUICHET_PORT", Integer.toString(port()))),
                installation.state().root());
    }

    private Path jar() {
        return installation.state().data(name()).resolve("app/quarkus-run.jar");
    }

    private Path built() {
        return installation.home().resolve(kind.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public void probe() throws IOException, InterruptedException {
        Probes.http("http://" + Installation.LOOPBACK + ":" + port() + "/q/health/ready");
    }

    @Override
    public void equip() {}

    @Override
    public Duration patience() {
        return Duration.ofSeconds(120);
    }

    @Override
    public Duration grace() {
        return installation.drain();
    }

    private static Map<String, String> with(Map<String, String> left, Map<String, String> right) {
        var both = new HashMap<>(left);
        both.putAll(right);
        return both;
    }
}
