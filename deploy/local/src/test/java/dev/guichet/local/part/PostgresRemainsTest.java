package dev.guichet.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresRemainsTest {
    @TempDir
    Path folder;

    /// The system names the working folder of a process by its real path, whatever the state was called.
    @Test
    void whatAKilledServerLeftIsFoundThroughASymbolicLink() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("real/postgres"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.writeString(data.resolve("postmaster.pid"), "1");
        Process backend =
                new ProcessBuilder("sleep", "600").directory(data.toFile()).start();

        try {
            new PostgresRemains(link.resolve("postgres")).clear();

            assertThat(backend.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            backend.destroyForcibly();
        }
    }

    @Test
    void beforeTheFirstStartThereIsNothingLeft() throws IOException {
        new PostgresRemains(folder.resolve("none")).clear();

        assertThat(folder).isEmptyDirectory();
    }
}
