package dev.guichet.local.part;

import dev.guichet.local.process.Launch;
import dev.guichet.local.process.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// One process of the running system.
public interface Part {
    /// Its name on the command line and of its log, such as `postgres` or `ticket-2`.
    String name();

    /// Where it listens on the loopback interface.
    List<Integer> ports();

    /// The names of the parts that must be healthy before this one is started.
    List<String> needs();

    /// The names of the parts that it waits for by itself, once started: it cannot serve before they do.
    default List<String> awaits() {
        return List.of();
    }

    /// Unpacks, formats, clears what a crash left behind. Called before each start.
    void prepare() throws IOException;

    Launch launch();

    /// Returns when it serves; throws, with the reason, while it does not.
    void probe() throws Exception;

    /// What only it can be given once it serves: databases, topics, a realm. Idempotent; also called for a part that
    /// was found running.
    void equip() throws Exception;

    /// How long it may take to serve, from when those that it awaits do.
    Duration patience();

    /// True when it runs from an older build than the one that a start would use.
    default boolean outdated() {
        return false;
    }

    /// What asks it to end.
    default Signal signal() {
        return Signal.TERM;
    }

    /// How long it may take to end when asked.
    Duration grace();
}
