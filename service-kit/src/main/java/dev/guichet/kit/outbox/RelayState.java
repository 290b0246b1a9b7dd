package dev.guichet.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the relay shows of itself in readiness and metrics.
@Singleton
class RelayState {

    private volatile boolean connected;
    private volatile int shards;
    private volatile double oldestAge;
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

    private record Failure(Instant since, String cause) {}

    void connected(boolean now) {
        connected = now;
    }

    void shards(int count) {
        shards = count;
    }

    void oldestAge(double seconds) {
        oldestAge = seconds;
    }

    void published() {
        failure.set(null);
    }

    /// The first failure since the last success counts.
    void failed(Throwable cause) {
        failure.updateAndGet(earlier ->
                new Failure(earlier == null ? Instant.now() : earlier.since(), String.valueOf(cause.getMessage())));
    }

    boolean isConnected() {
        return connected;
    }

    int shards() {
        return shards;
    }

    double oldestAge() {
        return oldestAge;
    }

    @Nullable
    String failingLongerThan(Duration patience) {
        var failure = this.failure.get();
        return failure != null && failure.since().plus(patience).isBefore(Instant.now()) ? failure.cause() : null;
    }
}
