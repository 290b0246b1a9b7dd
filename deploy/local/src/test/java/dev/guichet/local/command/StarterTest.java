package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import dev.guichet.local.part.Part;
import dev.guichet.local.process.Ending;
import dev.guichet.local.process.Launch;
import dev.guichet.local.process.PidFile;
import dev.guichet.local.process.ProcessIdentity;
import dev.guichet.local.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    private static final String SLEEP = "exec sleep 60";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private StateFolder state;
    private Starter starter;

    @BeforeEach
    void create() {
        state = new StateFolder(folder.resolve("state"));
        state.create();
        starter = new Starter(state, new Told().run(folder, state).console());
    }

    @AfterEach
    void end() {
        starter.started()
                .forEach(part -> new PidFile(state.pidFile(part.name())).alive().ifPresent(Ending::kill));
    }

    @Test
    void ofAPartThatEndsWhileItStartsTheLastWordsAreTold() {
        String script = "echo listening; echo ERROR no database; printf '\\tat a.B.c(B.java:7)\\n'";
        var part = new Scripted("ticket", script, LONG, () -> false);

        assertThatThrownBy(() -> starter.start(List.of(part), true))
                .isInstanceOf(UserError.class)
                .hasMessage("ticket ended while starting. Its log: " + state.log("ticket")
                        + "\n    listening\n    ERROR no database");
    }

    @Test
    void aPartThatWaitsForAnotherIsGivenItsTimeFromWhenThatOneServes() {
        var probes = new AtomicInteger();
        var slow = new Scripted("keycloak", SLEEP, LONG, () -> probes.incrementAndGet() > 4);
        var waiting = new Scripted("ticket", SLEEP, Duration.ZERO, () -> slow.served, slow.name);

        starter.start(List.of(slow, waiting), true);

        assertThat(waiting.served).isTrue();
    }

    @Test
    void aPartThatIsFoundWhileItEndsIsStartedAnew() {
        var pidFile = new PidFile(state.pidFile("ticket"));
        pidFile.write(new Launch(List.of("sleep", "1"), Map.of(), folder).start(state.log("ticket")));
        ProcessIdentity ending = pidFile.alive().orElseThrow();
        var next = new Scripted("ticket", SLEEP, LONG, () -> !ending.isAlive());

        starter.start(List.of(next), true);

        assertThat(starter.started()).containsExactly(next);
        assertThat(pidFile.alive()).isPresent();
    }

    @Test
    void aPartThatNeverServesIsTroubleOnceItsTimeIsOver() {
        var never = new Scripted("ticket", SLEEP, Duration.ZERO, () -> false);

        assertThatThrownBy(() -> starter.start(List.of(never), true))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("ticket does not serve after 0 s: not yet. Its log: ");
    }

    @Test
    void ofALongLogOnlyTheEndIsRead() throws IOException {
        Path log = folder.resolve("long.log");
        Files.writeString(log, "début ".repeat(20_000) + "\n1\n\n2\n3\n4\n" + "x".repeat(400) + "\n");

        assertThat(new LogFile(log).lastWords()).isEqualTo("\n    2\n    3\n    4\n    " + "x".repeat(300) + "…");
        assertThat(new LogFile(folder.resolve("none")).lastWords()).isEmpty();
    }

    /// A real process whose readiness a test decides.
    private static final class Scripted implements Part {
        private final String name;
        private final String script;
        private final Duration patience;
        private final BooleanSupplier ready;
        private final List<String> awaited;
        private volatile boolean served;

        Scripted(String name, String script, Duration patience, BooleanSupplier ready, String... awaited) {
            this.name = name;
            this.script = script;
            this.patience = patience;
            this.ready = ready;
            this.awaited = List.of(awaited);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }

        @Override
        public List<String> needs() {
            return List.of();
        }

        @Override
        public List<String> awaits() {
            return awaited;
        }

        @Override
        public void prepare() {}

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), Path.of("/"));
        }

        @Override
        public void probe() throws IOException {
            if (!ready.getAsBoolean()) {
                throw new IOException("not yet");
            }
            served = true;
        }

        @Override
        public void equip() {}

        @Override
        public Duration patience() {
            return patience;
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(1);
        }
    }
}
