package dev.guichet.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the result.
///
/// @param value what is held against the bar, in `unit`
/// @param detail the readings behind the value, for people
/// @param bar null where the figure only informs
public record Figure(
        String name,
        double value,
        String unit,
        String detail,
        @Nullable Bar bar) {
    /// What a figure must reach.
    public sealed interface Bar {
        boolean met(double value);

        String text();
    }

    record AtLeast(double limit) implements Bar {
        @Override
        public boolean met(double value) {
            return value >= limit;
        }

        @Override
        public String text() {
            return ">= " + format(limit);
        }
    }

    record AtMost(double limit) implements Bar {
        @Override
        public boolean met(double value) {
            return value <= limit;
        }

        @Override
        public String text() {
            return "<= " + format(limit);
        }
    }

    boolean met() {
        return bar == null || (Double.isFinite(value) && bar.met(value));
    }

    String row() {
        var verdict = bar == null ? "" : met() ? "met" : "MISSED";
        return "%-34s %12s %-6s %-10s %-7s %s"
                .formatted(name, format(value), unit, bar == null ? "" : bar.text(), verdict, detail);
    }

    static String format(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }
}
