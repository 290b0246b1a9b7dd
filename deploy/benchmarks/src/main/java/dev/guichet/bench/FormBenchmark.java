package dev.guichet.bench;

import java.time.Duration;
import java.util.List;

/// What a conditional form of twenty fields costs a creation: one without a form beside one with it.
final class FormBenchmark implements Benchmark {
    private static final String SLUG = "bench-twenty-fields";
    private static final Duration CATCHES_UP = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        offer(new Api(system.url(), system.token("ops-administrator")));
        String filled = Questions.ticket(SLUG);
        // Refused answers would be fast: one must be taken first.
        new Api(system.url(), system.token("ops-requester")).send("POST", "/tickets", filled);
        var result = new Rounds(
                        window -> Creation.create(system, window, filled),
                        window -> Creation.create(system, window),
                        () -> EffectsAwaited.all(system, "what the window before left", CATCHES_UP))
                .run();
        return List.of(new Figure(
                "a form of 20 fields against none",
                1 / result.ratio(),
                "times",
                "%.0f/s with it, %.0f/s without, medians of five%s"
                        .formatted(
                                result.figure(),
                                result.reference(),
                                result.warmedUp() ? "" : "; never settled within 5 %"),
                new Figure.AtMost(1.3)));
    }

    private static void offer(Api administrator) {
        if (!Questions.among(administrator.get("/forms?desk=support-ops&limit=200"), SLUG)) {
            administrator.send("POST", "/forms", Questions.form("support-ops", SLUG));
        }
    }
}
