package dev.guichet.bench;

import java.time.Duration;

/// Knows when all that was asked has had its effect.
final class EffectsAwaited {
    static final String OUTBOX_AGE = "guichet_outbox_oldest_age_seconds";
    private static final String CONSUMER_LAG = "guichet_consumer_lag";
    private static final String MAILS_WAITING = "guichet_mails_waiting";
    private static final String MAILS_SENT = "guichet_mails_sent_total";

    /// Services look at what waits every five seconds.
    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(6);

    private EffectsAwaited() {}

    /// True when outbox, consumers and mails were all empty before the limit, twice and so far apart that the services
    /// have looked again in between.
    static boolean await(LocalSystem system, Duration limit) {
        var since = new long[] {Long.MAX_VALUE};
        return Waiting.until(limit.plus(LOOKED_AGAIN), () -> {
            since[0] = empty(system) ? Math.min(since[0], System.nanoTime()) : Long.MAX_VALUE;
            return since[0] != Long.MAX_VALUE && System.nanoTime() - since[0] >= LOOKED_AGAIN.toNanos();
        });
    }

    /// The same where nothing can be measured without it.
    static void all(LocalSystem system, String what, Duration limit) {
        if (!await(system, limit)) {
            throw new BenchmarkFailed("%s was not worked off within %d s", what, limit.toSeconds());
        }
    }

    static double mailsSent(LocalSystem system) {
        return Metrics.sum(system.service(2), MAILS_SENT);
    }

    static boolean outboxEmpty(LocalSystem system) {
        return Metrics.sum(system.service(1), OUTBOX_AGE) == 0;
    }

    private static boolean empty(LocalSystem system) {
        return outboxEmpty(system)
                && Metrics.sum(system.service(2), CONSUMER_LAG) == 0
                && Metrics.sum(system.service(3), CONSUMER_LAG) == 0
                && Metrics.sum(system.service(2), MAILS_WAITING) == 0;
    }
}
