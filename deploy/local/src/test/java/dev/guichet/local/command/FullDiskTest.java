package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import dev.guichet.local.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    /// A file system on which there is never any room.
    private static final Path FULL = Path.of("/proc/guichet");

    @TempDir
    Path folder;

    @Test
    void aStartOnAFullDiskIsOneSentenceAndWritesNothing() {
        var state = new StateFolder(FULL);

        assertThatThrownBy(() -> up(state, Map.of("GUICHET_CACHE", folder.toString())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("/proc/guichet is nearly full: 0 MiB are left and 512 MiB are needed")
                .hasMessageContaining("GUICHET_STATE");
        assertThat(state.exists()).isFalse();
    }

    @Test
    void soIsOneWithoutRoomToUnpack() {
        var state = new StateFolder(folder.resolve("state"));

        assertThatThrownBy(() -> up(state, Map.of("GUICHET_CACHE", FULL.toString())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("/proc/guichet is nearly full");
        assertThat(state.exists()).isFalse();
    }

    @Test
    void aDiskThatFillsUpLaterIsASentenceToo() {
        assertThat(sentence(new FileSystemException("/state/run/kafka.pid", null, "No space left on device")))
                .isEqualTo("Files cannot be read or written: /state/run/kafka.pid: No space left on device.");
        assertThat(sentence(new NoSuchFileException("/state/run"))).contains("NoSuchFileException /state/run");
    }

    private static String sentence(IOException failure) {
        return UserError.of(new UncheckedIOException(failure)).sentence();
    }

    private void up(StateFolder state, Map<String, String> environment) {
        new Up(new Told().run(folder, state, environment)).call();
    }
}
