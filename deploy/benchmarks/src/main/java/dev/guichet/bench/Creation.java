package dev.guichet.bench;

import java.time.Duration;
import java.util.List;

/// Tickets created per second through the gateway, held against pgbench running the very same statements.
final class Creation implements Benchmark {
    private static final Duration OUTBOX_CATCHES_UP = Duration.ofSeconds(60);
    /// Mails take longer than tickets: a warm-up leaves many thousands.
    private static final Duration ALL_CATCHES_UP = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "creation";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        var requester = new Api(system.url(), system.token("ops-requester"));
        long sample =
                requester.send("POST", "/tickets", Tickets.BODY).get("number").asLong();
        var reference = Reference.of(system, sample);
        var rounds = new Rounds(
                window -> create(system, window),
                reference::run,
                () -> EffectsAwaited.all(system, "what the window before left", ALL_CATCHES_UP));
        var result = rounds.run();
        boolean emptied = Waiting.until(OUTBOX_CATCHES_UP, () -> EffectsAwaited.outboxEmpty(system));
        return List.of(
                new Figure(
                        "tickets created per second",
                        result.ratio(),
                        "ratio",
                        result.detail("pgbench"),
                        new Figure.AtLeast(0.5)),
                new Figure(
                        "outbox empty within 60 s after",
                        emptied ? 1 : 0,
                        "",
                        emptied ? "yes" : "no",
                        new Figure.AtLeast(1)));
    }

    /// Creations per second in a closed loop.
    static double create(LocalSystem system, Duration window) {
        return create(system, window, Tickets.BODY);
    }

    static double create(LocalSystem system, Duration window, String body) {
        system.emptyMailboxes();
        // A token lives for minutes, the benchmark for longer.
        return new Wrk(Tickets.creationScript(system.token("ops-requester"), body))
                .run(system.url() + "/api/v1/tickets", window);
    }
}
