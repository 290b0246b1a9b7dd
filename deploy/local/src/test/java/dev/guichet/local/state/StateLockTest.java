package dev.guichet.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import dev.guichet.local.unpack.Cache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondCommandWaitsAndSaysSoOnce() throws IOException, InterruptedException {
        var state = new StateFolder(folder);
        state.create();
        Process holder = holder(state);
        var told = new AtomicInteger();

        assertThatThrownBy(() -> StateLock.take(state, Duration.ofMillis(400), told::incrementAndGet))
                .isInstanceOf(UserError.class);
        assertThat(told).hasValue(1);

        holder.outputWriter().close();
        assertThat(holder.waitFor()).isZero();
        StateLock.take(state, Duration.ofSeconds(5), told::incrementAndGet).close();
        assertThat(told).hasValue(1);
    }

    /// A lock counts between processes, so the holder is one: it lets go when its input ends.
    private static Process holder(StateFolder state) throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        state.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        return holder;
    }

    @Test
    void whoWaitedForAResetIsToldThatTheStateIsGone() throws Exception {
        var state = new StateFolder(folder.resolve("state"));
        state.create();
        Process holder = holder(state);
        var waiting = new CountDownLatch(1);
        var second =
                CompletableFuture.supplyAsync(() -> StateLock.take(state, Duration.ofSeconds(30), waiting::countDown));
        waiting.await();

        Cache.delete(state.root());
        holder.outputWriter().close();

        assertThatThrownBy(second::join)
                .rootCause()
                .isInstanceOf(UserError.class)
                .hasMessageContaining("deleted");
        assertThat(holder.waitFor()).isZero();
    }

    /// Another process at work on the state.
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (StateLock lock = StateLock.take(new StateFolder(Path.of(args[0])), Duration.ZERO, () -> {})) {
                System.out.println("held");
                if (System.in.read() >= 0 || lock == null) {
                    throw new IllegalStateException("nothing is ever sent");
                }
            }
        }
    }
}
