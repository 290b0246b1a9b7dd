package dev.guichet.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for something, with an end.
final class Waiting {
    private static final Duration STEP = Duration.ofMillis(250);

    private Waiting() {}

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted");
        }
    }

    /// True when it came true in time.
    static boolean until(Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            sleep(STEP);
        }
        return true;
    }
}
