package dev.guichet.local.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// The signals that parts are ended with.
public enum Signal {
    TERM,
    INT,
    KILL;

    /// Sends it, if the process is still that one.
    void send(ProcessIdentity process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("no kill command", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
