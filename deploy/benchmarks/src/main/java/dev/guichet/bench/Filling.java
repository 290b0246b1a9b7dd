package dev.guichet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Open tickets of the demo's desk `support-ops`, for what reads and answers them.
final class Filling {
    private static final Duration CATCHES_UP = Duration.ofMinutes(10);
    private static final int BATCH = 5_000;

    private Filling() {}

    /// Numbers of the newest open tickets, made where there are not enough; the services have nothing left to do with
    /// them.
    static List<Long> tickets(LocalSystem system, int wanted) {
        int have = Math.toIntExact(PageWalk.count(agent(system), "view=queue&status=open&limit=200", wanted));
        while (have < wanted) {
            int batch = Math.min(wanted - have, BATCH);
            Batch.send(batch, Tickets.creation(system.url(), system.token("ops-requester")));
            have += batch;
        }
        settle(system);
        List<Long> numbers = new ArrayList<>();
        for (JsonNode ticket : PageWalk.first(agent(system), "view=queue&status=open&limit=200", wanted)) {
            numbers.add(ticket.get("number").asLong());
        }
        return numbers;
    }

    /// What the filling left to do would be measured too, and with statistics of before it any plan may be taken.
    static void settle(LocalSystem system) {
        EffectsAwaited.all(system, "the filling", CATCHES_UP);
        try (var connection = system.database("ticket");
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new BenchmarkFailed("the tables could not be analyzed: %s", e);
        }
    }

    private static Api agent(LocalSystem system) {
        return new Api(system.url(), system.token("ops-agent"));
    }
}
