package dev.guichet.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void aProcessThatRunsIsFoundAgain() {
        ProcessIdentity process = sleeping();
        file().write(process);

        assertThat(file().alive()).contains(process);
        Ending.kill(process);
    }

    @Test
    void aProcessThatWasKilledIsNotAliveAlthoughItsFileIsThere() {
        ProcessIdentity process = sleeping();
        file().write(process);
        Ending.kill(process);

        assertThat(file().alive()).isEmpty();
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() {
        ProcessIdentity other =
                ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        file().write(new ProcessIdentity(other.pid(), other.start() - 1, other.boot()));

        assertThat(file().alive()).isEmpty();
    }

    @Test
    void aProcessOfAnEarlierBootIsNotTakenForIt() {
        ProcessIdentity other =
                ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        file().write(new ProcessIdentity(other.pid(), other.start(), "earlier"));

        assertThat(file().alive()).isEmpty();
    }

    @Test
    void aFileThatIsTornOrMissingNamesNoProcess() throws IOException {
        assertThat(file().alive()).isEmpty();
        Files.writeString(file().file(), "12");
        assertThat(file().alive()).isEmpty();
    }

    @Test
    void aProcessThatDoesNotEndWhenAskedIsKilled() {
        var deaf = new Launch(List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"), Map.of(), folder)
                .start(folder.resolve("log"));
        // The trap is set once the shell runs.
        Ending.gone(deaf, Duration.ofMillis(300));

        assertThat(Ending.end(deaf, Signal.TERM, Duration.ofMillis(300))).isFalse();
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void aProcessThatEndsWhenAskedIsNotKilled() {
        assertThat(Ending.end(sleeping(), Signal.TERM, Duration.ofSeconds(10))).isTrue();
    }

    private ProcessIdentity sleeping() {
        return new Launch(List.of("sleep", "60"), Map.of(), folder).start(folder.resolve("log"));
    }

    private PidFile file() {
        return new PidFile(folder.resolve("part.pid"));
    }
}
