package dev.guichet.kit.outbox;

import dev.guichet.kit.clock.ReplicaClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the relay shows of itself in readiness and metrics.
@ReplicaClock("how long this replica has been failing")
@Singleton
class RelayState {

    private volatile boolean connected;
    private volatile int shards;
    private volatile double oldestAge;
    private final Map<Object, Failure> failures = new ConcurrentHashMap<>();

    private record Failure(Instant since, String cause) {}

    /// A new connection starts from nothing: what failed on the one before says nothing about it.
    void connected(boolean now) {
        if (now) {
            failures.clear();
        }
        connected = now;
    }

    void shards(int count) {
        shards = count;
    }

    void oldestAge(double seconds) {
        oldestAge = seconds;
    }

    /// A part of the relay did its work, even when there was nothing to do.
    void works(Object part) {
        failures.remove(part);
    }

    /// The first failure of a part since it last worked counts; that another part works does not end it.
    void failed(Object part, Throwable cause) {
        failures.merge(
                part,
                new Failure(Instant.now(), String.valueOf(cause.getMessage())),
                (first, latest) -> new Failure(first.since(), latest.cause()));
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
    String failingLongerThan(Duration transactions) {
        var longAgo = Instant.now().minus(transactions);
        return failures.values().stream()
                .filter(failure -> failure.since().isBefore(longAgo))
                .map(Failure::cause)
                .findFirst()
                .orElse(null);
    }
}
