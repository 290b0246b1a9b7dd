package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.local.process.PidFile;
import dev.guichet.local.process.ProcessIdentity;
import dev.guichet.local.state.StateFolder;
import dev.guichet.local.state.StateFolder.Shape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvTest {
    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void aStateWithTwoReplicas() {
        state = new StateFolder(folder);
        state.create();
        state.keep(new Shape(9080, 2));
    }

    @Test
    void addressesAreThoseOfThePortBase() {
        assertThat(env(false))
                .contains(
                        "GUICHET_URL=http://localhost:9080",
                        "GUICHET_ISSUER=http://localhost:9180/realms/guichet",
                        "GUICHET_KAFKA=127.0.0.1:9183",
                        "GUICHET_SMTP=127.0.0.1:9184",
                        "GUICHET_IMAP=127.0.0.1:9185");
    }

    @Test
    void everyLineIsANameAndAValue() {
        assertThat(env(true)).allMatch(line -> line.matches("GUICHET_[A-Z_0-9]+=\\S+"));
    }

    @Test
    void secretsAreShownOnlyWhenAskedFor() {
        assertThat(env(false)).noneMatch(line -> line.contains("PASSWORD") || line.contains("SECRET"));
        assertThat(env(true))
                .anyMatch(line -> line.startsWith("GUICHET_DB_PASSWORD="))
                .anyMatch(line -> line.startsWith("GUICHET_SECRET="));
    }

    @Test
    void onlyProcessesThatRunAreNamed() {
        runningAs("ticket");
        runningAs("ticket-2");
        long pid = ProcessHandle.current().pid();

        assertThat(env(false))
                .contains("GUICHET_PID_TICKET=" + pid, "GUICHET_PID_TICKET2=" + pid)
                .noneMatch(line -> line.startsWith("GUICHET_PID_KAFKA"));
    }

    private void runningAs(String part) {
        new PidFile(state.pidFile(part))
                .write(ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
    }

    private List<String> env(boolean secrets) {
        var told = new Told();
        List<String> asked = secrets ? List.of("env", "--secrets") : List.of("env");
        assertThat(Commands.execute(told.run(folder, state), asked)).isZero();
        return told.results();
    }
}
