package dev.guichet.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// One token bucket per key, in bounded memory: a full bucket need not be remembered, so those idle for a
/// window are dropped.
final class Buckets {

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;
    private final TimeMeter clock;

    Buckets(long capacity, Duration window, long remembered, TimeMeter clock) {
        this.bandwidth = Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, window)
                .build();
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(window.plusSeconds(1))
                .ticker((Ticker) clock::currentTimeNanos)
                .build();
    }

    /// Takes one call off the key's bucket.
    LimitDecision take(String key) {
        return decision(bucket(key).tryConsumeAndReturnRemaining(1));
    }

    /// Takes so many calls more off the key's bucket, also those it has not: what was done is paid later.
    void owe(String key, long calls) {
        bucket(key).consumeIgnoringRateLimits(calls);
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(clock)
                        .build());
    }

    private LimitDecision decision(ConsumptionProbe probe) {
        return new LimitDecision(
                probe.isConsumed(),
                bandwidth.getCapacity(),
                probe.getRemainingTokens(),
                ceilSeconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, ceilSeconds(probe.getNanosToWaitForRefill())));
    }

    private static long ceilSeconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
