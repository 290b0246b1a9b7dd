package dev.guichet.local.command;

import dev.guichet.local.Installation;
import dev.guichet.local.Trouble;
import dev.guichet.local.part.Part;
import dev.guichet.local.state.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is better said before anything is started: busy ports and a full disk.
final class Preflight {
    private static final long STATE_BYTES = 512L * 1024 * 1024;
    private static final Duration LETTING_GO = Duration.ofSeconds(3);

    private final Run run;
    private final Installation installation;

    Preflight(Run run, Installation installation) {
        this.run = run;
        this.installation = installation;
    }

    void check(List<Part> wanted) {
        roomIn(run.state().root());
        roomIn(installation.cache().root());
        for (Part part : wanted) {
            if (run.pidFile(part).alive().isEmpty()) {
                for (int port : part.ports()) {
                    free(part.name(), port);
                }
            }
        }
    }

    /// A part that was killed a moment ago may still be letting go of its port.
    private static void free(String part, int port) {
        Instant until = Instant.now().plus(LETTING_GO);
        while (!Ports.isFree(port)) {
            if (Instant.now().isAfter(until)) {
                throw new Trouble(busy(part, port));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted.", e);
            }
        }
    }

    static String busy(String part, int port) {
        return "Port " + port + ", which " + part + " needs, is in use by another program. "
                + "End that, or choose other ports: GUICHET_PORT_BASE=9080 ./guichet up";
    }

    private static void roomIn(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            long usable = Files.getFileStore(existing).getUsableSpace();
            if (usable < STATE_BYTES) {
                throw new Trouble(full(folder, usable));
            }
        } catch (IOException e) {
            throw new Trouble("The disk of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    static String full(Path folder, long usable) {
        return "The disk of " + folder + " is nearly full: " + usable / 1024 / 1024 + " MiB are left and "
                + STATE_BYTES / 1024 / 1024 + " MiB are needed. Make room, or set GUICHET_STATE and GUICHET_CACHE to "
                + "another disk.";
    }
}
