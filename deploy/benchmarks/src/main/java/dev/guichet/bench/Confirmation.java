package dev.guichet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// From the moment a creation was due to be sent until SMTP accepted its confirmation, at a rate that does not wait.
final class Confirmation implements Benchmark {
    private static final int PER_SECOND = 50;
    private static final Duration DURATION = Duration.ofSeconds(60);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration CATCH_UP = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "confirmation";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        send(system, WARM_UP);
        EffectsAwaited.all(system, "the warm-up", CATCH_UP);
        var now = Instant.now();
        long nanos = System.nanoTime();
        var answers = send(system, DURATION);
        EffectsAwaited.all(system, "the measured minute", CATCH_UP);
        var api = new Api(system.url(), system.token("ops-agent"));
        List<Double> milliseconds = new ArrayList<>();
        for (var answer : answers) {
            if (answer.status() != 201) {
                throw new BenchmarkFailed("a creation was answered with %d: %s", answer.status(), answer.body());
            }
            var sentAt = now.plusNanos(answer.sentAt() - nanos);
            var accepted = acceptedAt(api, Api.json(answer.body()).get("number").asLong());
            milliseconds.add(Duration.between(sentAt, accepted).toNanos() / 1e6);
        }
        return List.of(new Figure(
                "created to accepted by SMTP, p95",
                Statistics.percentile(milliseconds, 95),
                "ms",
                "%d at %d/s, p50 %.0f, p99 %.0f"
                        .formatted(
                                answers.size(),
                                PER_SECOND,
                                Statistics.percentile(milliseconds, 50),
                                Statistics.percentile(milliseconds, 99)),
                new Figure.AtMost(500)));
    }

    private static List<OpenLoop.Answer> send(LocalSystem system, Duration duration) {
        var request = Tickets.creation(system.url(), system.token("ops-requester"));
        return new OpenLoop().run(PER_SECOND, duration, i -> request);
    }

    private static Instant acceptedAt(Api api, long number) {
        for (JsonNode delivery : api.get("/deliveries?ticket=" + number).get("items")) {
            if (delivery.get("state").asText().equals("sent")) {
                return Instant.parse(delivery.get("sentAt").asText());
            }
        }
        throw new BenchmarkFailed("no confirmation of ticket %d was accepted", number);
    }
}
