package dev.guichet.notification.delivery.app;

import java.time.Duration;

/// How a worker treats a relay that is away: it pauses, then tries with one mail, and goes on at full width once one
/// got through. So an outage costs a mail few attempts, and its end is noticed soon. Not safe for several threads.
final class OutageBreak {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MAX_DOUBLINGS = 16;

    private final Duration longest;
    private int outages;
    private long pausedUntil;

    OutageBreak(Duration longest) {
        this.longest = longest;
    }

    /// @param now milliseconds of any clock that does not jump
    void failed(long now, double chance) {
        if (now < pausedUntil) {
            return;
        }
        long doubled = FIRST.toMillis() << Math.min(outages, MAX_DOUBLINGS);
        pausedUntil = now + (long) (Math.min(doubled, longest.toMillis()) * (0.75 + chance / 2));
        outages++;
    }

    void succeeded() {
        outages = 0;
        pausedUntil = 0;
    }

    /// How many mails may be under way now, of `all` at most.
    int width(long now, int all) {
        if (outages == 0) {
            return all;
        }
        return now < pausedUntil ? 0 : 1;
    }

    boolean isOutage() {
        return outages > 0;
    }
}
