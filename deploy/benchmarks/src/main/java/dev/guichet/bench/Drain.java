package dev.guichet.bench;

import java.time.Duration;

/// Knows when all that was asked has had its effect.
final class Drain {
    static final String OUTBOX_AGE = "guichet_outbox_oldest_age_seconds";
    private static final String CONSUMER_LAG = "guichet_consumer_lag";
    private static final String MAILS_WAITING = "guichet_mails_waiting";
    private static final String MAILS_SENT = "guichet_mails_sent_total";

    private Drain() {}

    /// True when outbox, consumers and mails were all empty twice in a row before the limit.
    static boolean await(LocalSystem system, Duration limit) {
        var calm = new int[1];
        return Waiting.until(limit, () -> {
            calm[0] = empty(system) ? calm[0] + 1 : 0;
            return calm[0] >= 2;
        });
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
