package dev.guichet.local.part;

import dev.guichet.identity.Demo;
import dev.guichet.identity.KeycloakAdmin;
import dev.guichet.identity.ProviderFiles;
import dev.guichet.identity.RealmApplier;
import dev.guichet.identity.RealmFiles;
import dev.guichet.identity.ThemeFiles;
import dev.guichet.local.Installation;
import dev.guichet.local.process.Launch;
import dev.guichet.local.unpack.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Keycloak with its database in PostgreSQL. It is augmented for that once, when it is unpacked, so that any number of
/// states share the result.
public final class Keycloak implements Part {
    public static final String NAME = "keycloak";
    static final String ADMINISTRATOR = "admin";

    /// Without metrics its readiness does not look at the database.
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    private final Installation installation;
    private final boolean demo;

    /// `demo`: also load the demo's users and clients.
    public Keycloak(Installation installation, boolean demo) {
        this.installation = installation;
        this.demo = demo;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().keycloak(), installation.ports().keycloakManagement());
    }

    @Override
    public List<String> needs() {
        return List.of(Postgres.NAME);
    }

    @Override
    public void prepare() {
        home();
    }

    /// Its name says of what it is built.
    private Path home() {
        byte[] providers = ProviderFiles.jar();
        String name = installation.keycloakZip().getFileName().toString().replaceFirst("\\.zip$", "") + "-"
                + Integer.toHexString(31 * BUILD_OPTIONS.hashCode() + Arrays.hashCode(providers));
        return installation.cache().folder(name, folder -> unpackAndBuild(folder, providers));
    }

    private void unpackAndBuild(Path folder, byte[] providers) throws IOException {
        Archives.unzip(installation.keycloakZip(), folder);
        Files.write(folder.resolve("providers").resolve("guichet.jar"), providers);
        var build = new ArrayList<>(List.of("sh", folder.resolve("bin/kc.sh").toString(), "build"));
        build.addAll(BUILD_OPTIONS);
        new Launch(build, Map.of("JAVA", installation.java().toString()), folder)
                .run(installation.state().log(NAME), "Building Keycloak");
    }

    /// Without `kc.sh`, which would stay between us and the server: a signal must reach the right process.
    @Override
    public Launch launch() {
        Path home = home();
        var command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                // Its start is most of what it does here, and what all others wait for.
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx320m",
                "-XX:MetaspaceSize=96m",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Djava.security.egd=file:/dev/urandom",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Installation.LOOPBACK,
                "--http-port=" + installation.ports().keycloak(),
                "--http-management-host=" + Installation.LOOPBACK,
                "--http-management-port=" + installation.ports().keycloakManagement(),
                "--hostname=" + installation.keycloakUrl(),
                "--spi-theme--folder--dir=" + themes(),
                "--db-url=jdbc:postgresql://" + installation.postgres() + "/" + Databases.KEYCLOAK,
                "--db-username=" + Databases.KEYCLOAK,
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=15",
                "--log-level=info,org.keycloak.events:warn,io.smallrye.health:warn"));
        return new Launch(
                command,
                Map.of(
                        "KC_DB_PASSWORD",
                        installation.secrets().database(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        installation.secrets().keycloak(),
                        "MALLOC_ARENA_MAX",
                        "2"),
                installation.state().root());
    }

    /// Of this state, not of the cache: checkouts of two versions share that.
    private Path themes() {
        try {
            Path themes = temporary().resolve("themes");
            ThemeFiles.unpack(themes);
            return themes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path temporary() {
        try {
            return Files.createDirectories(installation.state().data(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void probe() throws IOException, InterruptedException {
        Probes.http("http://localhost:" + installation.ports().keycloakManagement() + "/health/ready");
    }

    @Override
    public void equip() throws IOException {
        try (var admin = KeycloakAdmin.signIn(
                URI.create(installation.keycloakUrl()),
                ADMINISTRATOR,
                installation.secrets().keycloak())) {
            var applier = new RealmApplier(
                    admin,
                    new RealmFiles(Map.of(
                            "guichet.url",
                            installation.url(),
                            "smtp.host",
                            Installation.LOOPBACK,
                            "smtp.port",
                            Integer.toString(installation.ports().smtp()),
                            "mail.domain",
                            "guichet.test",
                            "identity.secret",
                            installation.secrets().identity())));
            applier.apply();
            if (demo) {
                applier.applyDemo(Demo.read());
            }
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(240);
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(15);
    }
}
