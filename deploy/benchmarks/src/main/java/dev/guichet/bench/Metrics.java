package dev.guichet.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/// Reads one service's Prometheus page.
final class Metrics {
    private Metrics() {}

    /// Sum of a metric over its labels; 0 when the service does not show it yet.
    static double sum(String service, String name) {
        var page = page(service);
        return page.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String page(String service) {
        var request = HttpRequest.newBuilder(URI.create(service + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return Http.send(request);
    }
}
