package dev.guichet.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Replies per second through the gateway, held against pgbench writing what a reply leaves: the ticket locked and
/// changed, a message, an entry of the timeline, an event.
final class Reply implements Benchmark {
    private static final int TICKETS = 5_000;
    private static final Duration CATCHES_UP = Duration.ofMinutes(20);
    private static final String BODY = """
            {"text": "Même erreur ce matin avec un autre destinataire du même domaine, à 9 h 12."}""";

    @Override
    public String name() {
        return "reply";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        List<Long> tickets = Filling.tickets(system, TICKETS);
        new Api(system.url(), system.token("ops-requester"))
                .send("POST", "/tickets/" + tickets.getFirst() + "/messages", BODY);
        ReplyReference reference = reference(system, tickets);
        var result = new Rounds(
                        window -> reply(system, tickets, window),
                        reference::run,
                        () -> EffectsAwaited.all(system, "what the window before left", CATCHES_UP))
                .run();
        return List.of(new Figure("replies per second", result.ratio(), "ratio", result.detail("pgbench"), null));
    }

    private static ReplyReference reference(LocalSystem system, List<Long> tickets) {
        try {
            return ReplyReference.of(system, tickets);
        } catch (SQLException e) {
            throw new BenchmarkFailed("the reference could not be set up: %s", e);
        }
    }

    private static double reply(LocalSystem system, List<Long> tickets, Duration window) {
        system.emptyMailboxes();
        var script = new WrkScript(system.token("ops-requester"), tickets).posting("/messages", BODY);
        return new Wrk(script).run(system.url() + "/api/v1/tickets", window);
    }
}
