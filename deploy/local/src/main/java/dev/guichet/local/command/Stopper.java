package dev.guichet.local.command;

import dev.guichet.local.part.Kafka;
import dev.guichet.local.part.Keycloak;
import dev.guichet.local.part.Mail;
import dev.guichet.local.part.Part;
import dev.guichet.local.part.Postgres;
import dev.guichet.local.process.Ending;
import dev.guichet.local.process.PidFile;
import dev.guichet.local.process.ProcessIdentity;
import dev.guichet.local.state.StateFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Stops parts in the order in which nobody misses anybody: the door, the services, what they use, the database.
final class Stopper {
    private final StateFolder state;
    private final Console console;

    Stopper(StateFolder state, Console console) {
        this.state = state;
        this.console = console;
    }

    void stop(List<Part> parts) {
        var waves = parts.stream().collect(Collectors.groupingBy(Stopper::wave, TreeMap::new, Collectors.toList()));
        for (List<Part> wave : waves.values()) {
            try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
                wave.forEach(part -> each.execute(() -> stop(part)));
            }
        }
    }

    private static int wave(Part part) {
        return switch (part.name()) {
            case Postgres.NAME -> 4;
            case Kafka.NAME, Keycloak.NAME, Mail.NAME -> 3;
            default -> part.name().startsWith("gateway") ? 1 : 2;
        };
    }

    private void stop(Part part) {
        Instant begun = Instant.now();
        var pidFile = new PidFile(state.pidFile(part.name()));
        Optional<ProcessIdentity> process = pidFile.alive();
        if (process.isPresent()) {
            boolean byItself = Ending.end(process.get(), part.signal(), part.grace());
            console.progress(part.name(), byItself ? "stopped" : "killed", Duration.between(begun, Instant.now()));
        }
        pidFile.delete();
    }
}
