package dev.guichet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Load until the rate is steady: three windows within 5 %. The compilers of four services take minutes on two cores.
final class WarmUp {
    private static final int WINDOWS = 3;
    private static final double WITHIN = 0.05;
    /// A machine that never settles is measured all the same, and the result says so.
    private static final int LIMIT = 15;

    private WarmUp() {}

    /// @param rate per second, over one window
    /// @return whether it settled
    static boolean with(ToDoubleFunction<Duration> rate) {
        List<Double> seen = new ArrayList<>();
        while (seen.size() < LIMIT) {
            seen.add(rate.applyAsDouble(Rounds.WINDOW));
            Progress.say("warm-up %d: %.0f/s", seen.size(), seen.getLast());
            if (Statistics.steady(seen, WINDOWS, WITHIN)) {
                return true;
            }
        }
        return false;
    }
}
