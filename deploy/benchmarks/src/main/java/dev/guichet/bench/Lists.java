package dev.guichet.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A page of 50 out of 100,000 tickets on one desk, held against the same page out of 1,000 on another, read in turns.
final class Lists implements Benchmark {
    private static final int LARGE = 100_000;
    private static final int DEEP_PAGE = 500;
    private static final int WARM_UP = 200;
    private static final int READS = 400;
    private static final Map<String, String> VIEWS = Map.of(
            "queue", "view=queue&limit=50",
            "organization, filtered", "view=organization&status=open&limit=50");

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        SmallRoot.create(system);
        fill(system);
        Filling.settle(system);
        List<Figure> figures = new ArrayList<>();
        VIEWS.forEach((name, query) -> {
            boolean queue = name.equals("queue");
            var large = new Api(system.url(), system.token(queue ? "ops-agent" : "ops-requester"));
            var reference = new Api(system.url(), system.token(queue ? SmallRoot.AGENT : SmallRoot.REQUESTER));
            figures.add(compare(name + ", page 1", large, query, reference, query));
            figures.add(compare(
                    name + ", page " + DEEP_PAGE,
                    large,
                    query + cursor(large, query, DEEP_PAGE),
                    reference,
                    query + cursor(reference, query, SmallRoot.TICKETS / 50)));
        });
        return figures;
    }

    /// Brings the demo's desk to the size that the figure names; creation has usually been there before.
    private static void fill(LocalSystem system) {
        var agent = new Api(system.url(), system.token("ops-agent"));
        int have = Math.toIntExact(PageWalk.count(agent, "view=queue&status=open&limit=200", LARGE));
        Progress.say("%d tickets on the desk, %d wanted", have, LARGE);
        HttpRequest request = Tickets.creation(system.url(), system.token("ops-requester"));
        while (have < LARGE) {
            int batch = Math.min(LARGE - have, 5_000);
            request = Tickets.creation(system.url(), system.token("ops-requester"));
            Batch.send(batch, request);
            have += batch;
        }
    }

    private static String cursor(Api api, String query, int page) {
        return "&cursor=" + PageWalk.cursorOf(api, query, page);
    }

    private static Figure compare(String name, Api large, String largeQuery, Api small, String smallQuery) {
        List<Double> figure = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        for (int i = 0; i < WARM_UP + READS; i++) {
            double measured = time(large, largeQuery);
            double beside = time(small, smallQuery);
            if (i >= WARM_UP) {
                figure.add(measured);
                reference.add(beside);
            }
        }
        double p50 = Statistics.median(figure);
        double beside = Statistics.median(reference);
        return new Figure(
                name,
                p50 / beside,
                "times",
                "p50 %.2f ms of %d tickets, %.2f ms of %d".formatted(p50, LARGE, beside, SmallRoot.TICKETS),
                new Figure.AtMost(1.3));
    }

    private static double time(Api api, String query) {
        long start = System.nanoTime();
        api.read("/tickets?" + query);
        return (System.nanoTime() - start) / 1e6;
    }
}
