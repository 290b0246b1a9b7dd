package dev.guichet.gateway.upstream;

import java.time.Duration;

/// How fast a large body must come: a start, and then so much a second. Without it a byte a minute would keep one of
/// the few connections to a service for ever.
///
/// @param start time before anything is asked of it
/// @param bytesPerSecond what must come on the average after that
public record MinimumRate(Duration start, long bytesPerSecond) {

    private static final long NANOS = 1_000_000_000L;

    public MinimumRate {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("a pace of " + bytesPerSecond + " bytes a second");
        }
    }

    /// How long a body may have been on its way of which so much has come.
    long allowedNanos(long bytes) {
        return start.toNanos() + bytes / bytesPerSecond * NANOS + bytes % bytesPerSecond * NANOS / bytesPerSecond;
    }
}
