package dev.guichet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// 120 s of creation at a fixed rate with every consumer running: all events consumed, all mails accepted, and the
/// oldest outbox row never old.
final class Sustained implements Benchmark {
    private static final int BAR = 300;
    /// A little more than the bar: the last answers come after the last request.
    private static final int PER_SECOND = 306;
    private static final Duration DURATION = Duration.ofSeconds(120);
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final Duration SAMPLE = Duration.ofMillis(250);

    @Override
    public String name() {
        return "sustained";
    }

    @Override
    public List<Figure> run(LocalSystem system) {
        var ticketService = system.service(1);
        boolean warm = WarmUp.with(window -> Creation.create(system, window));
        // Our own client is not warm yet, and takes of the same cores.
        send(system, Rounds.WINDOW);
        EffectsAwaited.all(system, "the warm-up", CATCH_UP);
        system.emptyMailboxes();
        double mailsBefore = EffectsAwaited.mailsSent(system);

        List<Double> ages = Collections.synchronizedList(new ArrayList<>());
        var running = new AtomicBoolean(true);
        var sampler = Thread.ofVirtual().start(() -> {
            while (running.get()) {
                ages.add(Metrics.sum(ticketService, EffectsAwaited.OUTBOX_AGE));
                Waiting.sleep(SAMPLE);
            }
        });
        long start = System.nanoTime();
        var answers = send(system, DURATION);
        double seconds = (System.nanoTime() - start) / 1e9;
        running.set(false);
        join(sampler);
        long created = answers.stream().filter(answer -> answer.status() == 201).count();
        if (created != answers.size()) {
            throw new BenchmarkFailed(
                    "%d of %d creations were refused; answers by status: %s",
                    answers.size() - created, answers.size(), byStatus(answers));
        }
        long drainStart = System.nanoTime();
        boolean drained = Waiting.until(CATCH_UP, () -> EffectsAwaited.mailsSent(system) - mailsBefore >= created)
                && EffectsAwaited.await(system, CATCH_UP);
        double drainSeconds = (System.nanoTime() - drainStart) / 1e9;
        double mails = EffectsAwaited.mailsSent(system) - mailsBefore;
        return List.of(
                new Figure(
                        "sustained creation, all consumed",
                        drained && mails == created ? created / seconds : Double.NaN,
                        "1/s",
                        "%d tickets, %.0f mails accepted, caught up after %.1f s%s"
                                .formatted(created, mails, drainSeconds, warm ? "" : "; never settled within 5 %"),
                        new Figure.AtLeast(BAR)),
                new Figure(
                        "oldest outbox row, p99",
                        Statistics.percentile(ages, 99),
                        "s",
                        "%d samples".formatted(ages.size()),
                        new Figure.AtMost(1)));
    }

    /// 0 is no answer at all.
    private static Map<Integer, Long> byStatus(List<OpenLoop.Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(OpenLoop.Answer::status, TreeMap::new, Collectors.counting()));
    }

    private static List<OpenLoop.Answer> send(LocalSystem system, Duration duration) {
        var request = Tickets.creation(system.url(), system.token("ops-requester"));
        return new OpenLoop().run(PER_SECOND, duration, i -> request);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
