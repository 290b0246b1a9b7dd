package dev.guichet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures a rate beside its reference: windows alternate so that both see the same machine, and nothing counts
/// before the measured side has warmed up (three windows within 5 %). Before each reference the work that the window
/// before left behind is waited for: it would slow the reference down and flatter the ratio.
final class Rounds {
    static final Duration WINDOW = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;

    record Result(double figure, double reference, double ratio, boolean warmedUp) {
        /// The readings behind the ratio, for people.
        String detail(String reference) {
            return "%.0f/s, %s %.0f/s, medians of five%s"
                    .formatted(figure, reference, this.reference, warmedUp ? "" : "; never settled within 5 %");
        }
    }

    private final ToDoubleFunction<Duration> figure;
    private final ToDoubleFunction<Duration> reference;
    private final Runnable calm;

    Rounds(ToDoubleFunction<Duration> figure, ToDoubleFunction<Duration> reference, Runnable calm) {
        this.figure = figure;
        this.reference = reference;
        this.calm = calm;
    }

    Result run() {
        boolean warm = WarmUp.with(figure);
        List<Double> figures = new ArrayList<>();
        List<Double> references = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            calm.run();
            double beside = reference.applyAsDouble(WINDOW);
            double measured = figure.applyAsDouble(WINDOW);
            Progress.say("round %d: %.0f/s, reference %.0f/s", round, measured, beside);
            figures.add(measured);
            references.add(beside);
            ratios.add(measured / beside);
        }
        return new Result(Statistics.median(figures), Statistics.median(references), Statistics.median(ratios), warm);
    }
}
