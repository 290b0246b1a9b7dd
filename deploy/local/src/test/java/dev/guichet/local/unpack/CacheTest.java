package dev.guichet.local.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    Path folder;

    @Test
    void aDistributionIsUnpackedOnce() {
        var cache = new Cache(folder.resolve("cache"));
        var times = new AtomicInteger();
        Cache.Filling filling = to -> Files.writeString(to.resolve("file"), "" + times.incrementAndGet());

        cache.folder("kafka-4", filling);

        assertThat(cache.folder("kafka-4", filling).resolve("file")).hasContent("1");
    }

    @Test
    void whatFailedHalfWayIsStartedAnew() {
        var cache = new Cache(folder.resolve("cache"));
        assertThatThrownBy(() -> cache.folder("kafka-4", to -> {
                    Files.writeString(to.resolve("half"), "");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No space left")
                .hasMessageContaining("GUICHET_CACHE");

        Path made = cache.folder("kafka-4", to -> Files.writeString(to.resolve("whole"), ""));

        assertThat(made.resolve("half")).doesNotExist();
        assertThat(made.resolve("whole")).exists();
    }

    @Test
    void aLinkedCopyStaysWhenItsOriginalIsBuiltAnew() throws IOException {
        Path original = Files.createDirectories(folder.resolve("built/lib"));
        Files.writeString(original.resolve("a.jar"), "old");

        LinkedCopy.of(folder.resolve("built"), folder.resolve("copy"));
        Cache.delete(folder.resolve("built"));

        assertThat(folder.resolve("copy/lib/a.jar")).hasContent("old");
    }
}
