package dev.guichet.notification.mail;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends what the current thread does with a socket once it takes too long, by an interrupt: that closes the socket a
/// virtual thread is blocked on, be it connecting, reading or writing. The timeouts of sockets know nothing of writing,
/// and are the same for every answer.
final class Deadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Thread thread = Thread.currentThread();
    private @Nullable Future<?> waiting;
    private int part;
    private boolean passed;

    /// What comes next may take so long; what came before is over.
    synchronized void next(Duration longest) {
        endPart();
        int mine = part;
        waiting = CLOCK.schedule(() -> pass(mine), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    /// To be called by the thread itself; from then on it is interrupted no more.
    @Override
    public synchronized void close() {
        endPart();
        Thread.interrupted();
    }

    private synchronized void pass(int of) {
        if (of == part) {
            passed = true;
            thread.interrupt();
        }
    }

    private void endPart() {
        part++;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-deadlines").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
