package dev.guichet.http.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void theDoorStaysOpenWhileACallIsUnderWay() throws Exception {
        var drain = new Drain(() -> Duration.ofMillis(1), vertx);
        drain.begin();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> closed = threads.submit(() -> close(drain));

            // longer than what counts as quiet
            assertThatThrownBy(() -> closed.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            drain.end();
            closed.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void aCallThatNeverEndsDoesNotKeepItOpenForEver() throws Exception {
        var drain = new Drain(() -> Duration.ofMillis(1), vertx);
        drain.begin();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> close(drain)).get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whereNobodyTakesOverItDoesNotWait() throws Exception {
        var drain = new Drain(() -> Duration.ZERO, vertx);
        drain.begin();
        Thread.currentThread().interrupt();

        drain.await(new ShutdownDelayInitiatedEvent());

        assertThat(Thread.interrupted())
                .as("nothing has waited, or it would have thrown")
                .isTrue();
    }

    private static Void close(Drain drain) throws InterruptedException {
        drain.await(new ShutdownDelayInitiatedEvent());
        return null;
    }
}
