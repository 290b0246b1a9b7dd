package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import dev.guichet.local.process.PidFile;
import dev.guichet.local.process.ProcessIdentity;
import dev.guichet.local.state.StateFolder;
import dev.guichet.local.state.StateFolder.Shape;
import dev.guichet.local.state.StateLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void aState() {
        state = new StateFolder(folder.resolve("state"));
        state.create();
    }

    @Test
    void theDocumentedPortsAreTakenWhenNothingIsSaid() {
        assertThat(run(Map.of()).next().ports().base()).isEqualTo(8080);
    }

    @Test
    void thePortBaseOfTheEnvironmentIsTaken() {
        assertThat(run(Map.of("GUICHET_PORT_BASE", "9080")).next().ports().base())
                .isEqualTo(9080);
    }

    @Test
    void aFreeBaseIsChosenOnceAndKept() {
        int base = run(Map.of("GUICHET_PORT_BASE", "free")).next().ports().base();
        state.keep(new Shape(base, 1));

        assertThat(run(Map.of("GUICHET_PORT_BASE", "free")).next().ports().base())
                .isEqualTo(base);
    }

    @Test
    void whatRunsKeepsItsPorts() {
        state.keep(new Shape(9080, 1));
        somethingRuns();

        assertThat(run(Map.of()).next().ports().base()).isEqualTo(9080);
        assertThatThrownBy(() -> run(Map.of("GUICHET_PORT_BASE", "9280")).next())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("down");
    }

    @Test
    void aPortBaseThatIsNoNumberIsSaid() {
        assertThatThrownBy(() -> run(Map.of("GUICHET_PORT_BASE", "many")).next())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> run(Map.of("GUICHET_PORT_BASE", "65500")).next())
                .isInstanceOf(UserError.class);
    }

    @Test
    void beforeTheFirstStartThereIsNothingToAsk() {
        assertThatThrownBy(() -> run(Map.of()).existing())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("./guichet up");
    }

    @Test
    void anUnknownPartIsAnsweredWithThoseThatThereAre() {
        state.keep(new Shape(9080, 2));
        Run run = run(Map.of());

        assertThatThrownBy(() -> Run.named(run.parts(run.existing(), false), List.of("tickets")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("`tickets`")
                .hasMessageContaining("ticket-2");
    }

    @Test
    void aRunningStateIsNotDeleted() {
        state.keep(new Shape(9080, 1));
        somethingRuns();
        StateLock.take(state, Duration.ZERO, () -> {}).close();

        assertThatThrownBy(() -> new Reset(run(Map.of())).call())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Still running: mail");
        assertThat(state.exists()).isTrue();
    }

    @Test
    void aStateInWhichNothingRunsIsDeleted() {
        StateLock.take(state, Duration.ZERO, () -> {}).close();

        assertThat(new Reset(run(Map.of())).call()).isZero();
        assertThat(state.exists()).isFalse();
    }

    private void somethingRuns() {
        new PidFile(state.pidFile("mail"))
                .write(ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
    }

    private Run run(Map<String, String> environment) {
        return new Told().run(folder, state, environment);
    }
}
