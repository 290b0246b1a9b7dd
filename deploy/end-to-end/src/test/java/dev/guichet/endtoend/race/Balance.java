package dev.guichet.endtoend.race;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// When to reply so that replies and expiries win about as often as each other: it watches who wins and leans the
/// other way.
final class Balance {
    /// Large enough to find the other side's delay on a machine that is busy with other things: seconds, in a few
    /// hundred races.
    private static final long STEP_MICROS = 12_000;
    private static final double SPREAD_MICROS = 25_000;

    private final Random random;
    private final AtomicLong centre = new AtomicLong(Duration.ofMillis(60).toNanos() / 1000);
    private final AtomicInteger replies = new AtomicInteger();
    private final AtomicInteger expiries = new AtomicInteger();

    Balance(long seed) {
        random = new Random(seed);
    }

    /// How long after the expiry came due.
    synchronized Duration next() {
        long micros = centre.get() + (long) (random.nextGaussian() * SPREAD_MICROS);
        return Duration.ofNanos(micros * 1000);
    }

    void replyWon() {
        replies.incrementAndGet();
        centre.addAndGet(STEP_MICROS);
    }

    void expiryWon() {
        expiries.incrementAndGet();
        centre.addAndGet(-STEP_MICROS);
    }

    int replies() {
        return replies.get();
    }

    int expiries() {
        return expiries.get();
    }
}
