package dev.guichet.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads per second through the gateway of one ticket, of its thread and of a page of 50, each held against pgbench
/// looking one ticket up by its primary key, under row-level security.
final class Read implements Benchmark {
    private static final int TICKETS = 5_000;
    /// What a client reads, by what is said of it.
    private static final String ONE = "";
    private static final String THREAD = "/messages";
    private static final String LOOK_UP = """
            \\set number random(:low, :high)
            begin;
            select set_config('guichet.root', :root_text, true);
            select * from ticket where number = :number;
            commit;
            """;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        List<Long> tickets = Filling.tickets(system, TICKETS);
        var pgbench = new Pgbench(
                "prepared", LOOK_UP, system.value("GUICHET_POSTGRES"), "ticket", system.secret("database-app"));
        Map<String, String> values = Map.of(
                "root_text", Long.toString(root(system, tickets.getFirst())),
                "low", tickets.getLast().toString(),
                "high", tickets.getFirst().toString());
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(system, "reads of one ticket", tickets, ONE, pgbench, values));
        figures.add(figure(system, "reads of a thread", tickets, THREAD, pgbench, values));
        figures.add(figure(system, "reads of a page of 50", List.of(), "?view=requested&limit=50", pgbench, values));
        return figures;
    }

    /// @param tickets none: the list itself is read, with `path` as its query
    private static Figure figure(
            LocalSystem system,
            String name,
            List<Long> tickets,
            String path,
            Pgbench pgbench,
            Map<String, String> values) {
        Progress.say("%s", name);
        var result = new Rounds(
                        window -> read(system, tickets, path, window),
                        window -> pgbench.run(values, 1, Wrk.CONNECTIONS, window),
                        () -> {})
                .run();
        return new Figure(name + " per second", result.ratio(), "ratio", result.detail("look-ups"), null);
    }

    private static double read(LocalSystem system, List<Long> tickets, String path, Duration window) {
        String token = system.token("ops-requester");
        String url = system.url() + "/api/v1/tickets";
        return tickets.isEmpty()
                ? new Wrk("wrk.headers[\"Authorization\"] = \"Bearer %s\"".formatted(token)).run(url + path, window)
                : new Wrk(new WrkScript(token, tickets).getting(path)).run(url, window);
    }

    private static long root(LocalSystem system, long ticket) {
        try (var connection = system.database("ticket");
                var statement = connection.prepareStatement("select root_id from ticket where number = ?")) {
            statement.setLong(1, ticket);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchmarkFailed("the root of ticket %d is not known: %s", ticket, e);
        }
    }
}
