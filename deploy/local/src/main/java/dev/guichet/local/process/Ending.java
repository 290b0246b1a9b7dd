package dev.guichet.local.process;

import java.time.Duration;
import java.time.Instant;

/// Ends one process: asked first, forced after a grace.
public final class Ending {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Ending() {}

    /// Returns when the process is gone; true when it went by itself.
    public static boolean end(ProcessIdentity process, Signal signal, Duration grace) {
        signal.send(process);
        if (gone(process, grace)) {
            return true;
        }
        kill(process);
        return false;
    }

    /// Without asking.
    public static void kill(ProcessIdentity process) {
        Signal.KILL.send(process);
        gone(process, AFTER_KILL);
    }

    /// Waits for a process to be gone, up to `patience`; true when it is.
    public static boolean gone(ProcessIdentity process, Duration patience) {
        Instant until = Instant.now().plus(patience);
        while (process.isAlive()) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
