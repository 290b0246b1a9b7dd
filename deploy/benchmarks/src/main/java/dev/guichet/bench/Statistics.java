package dev.guichet.bench;

import java.util.List;

/// The few statistics the figures need.
final class Statistics {
    private Statistics() {}

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /// Nearest-rank percentile: always a value that was measured.
    static double percentile(List<Double> values, double percent) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        var sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /// True when the last `count` values lie within `share` of their largest.
    static boolean steady(List<Double> values, int count, double share) {
        if (values.size() < count) {
            return false;
        }
        var last = values.subList(values.size() - count, values.size());
        double high = last.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double low = last.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return high > 0 && (high - low) / high <= share;
    }
}
