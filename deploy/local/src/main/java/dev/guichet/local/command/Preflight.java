package dev.guichet.local.command;

import dev.guichet.local.UserError;
import dev.guichet.local.part.Part;
import dev.guichet.local.state.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is better said before anything is started: busy ports.
final class Preflight {
    private static final Duration LETTING_GO = Duration.ofSeconds(3);

    private final Run run;

    Preflight(Run run) {
        this.run = run;
    }

    void check(List<Part> wanted) {
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
                throw new UserError(busy(part, port));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UserError("Interrupted.", e);
            }
        }
    }

    static String busy(String part, int port) {
        return "Port " + port + ", which " + part + " needs, is in use by another program. "
                + "End that, or choose other ports: GUICHET_PORT_BASE=9080 ./guichet up";
    }
}
