package dev.guichet.sla.timer.app;

import static dev.guichet.events.TicketStatus.SOLVED;
import static dev.guichet.sla.Broker.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.start.Schema;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Root;
import dev.guichet.sla.Rows;
import dev.guichet.sla.TicketStory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimerWatcherIT {
    private static final int TIMERS = 300;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    TimerWatcher watcher;

    @Inject
    MeterRegistry meters;

    @Inject
    Schema schema;

    @Test
    void severalWatchersFireEachTimerOnce() {
        Root root = new Root();
        List<TicketStory> tickets = Stream.generate(root::ticket).limit(TIMERS).toList();
        Instant dueIn = Instant.now().plusSeconds(4).minus(Duration.ofDays(4));
        tickets.forEach(ticket -> publish(ticket.opened(), ticket.becomes(SOLVED, dueIn)));

        await().atMost(SOON).until(() -> {
            Uni.join()
                    .all(IntStream.range(0, 4).mapToObj(_ -> watcher.round()).toList())
                    .andCollectFailures()
                    .await()
                    .atMost(SOON);
            return tickets.stream()
                    .allMatch(ticket -> Rows.timers(ticket.number).equals(List.of("2 solved_close fired")));
        });

        await().atMost(SOON)
                .until(() -> tickets.stream()
                        .noneMatch(ticket -> Broker.toldOf(ticket.number).isEmpty()));
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(Broker.toldOf(ticket.number)).hasSize(1));
    }

    /// As many of them as are asked at once, and all before the others.
    @Test
    void rootsThatFailHoldUpNobodyAndAreStillCounted() {
        schema.ready().await().atMost(SOON);
        long first = ThreadLocalRandom.current().nextLong(1L << 30);
        List<Long> failing = LongStream.range(first, first + 5).boxed().toList();
        try {
            Rows.unfirable(failing);
            TicketStory ticket = new Root().ticket();
            publish(ticket.opened(), ticket.becomes(SOLVED, Instant.now().minus(Duration.ofDays(5))));

            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(Rows.timers(ticket.number)).containsExactly("2 solved_close fired"));
            watcher.round().await().atMost(SOON);

            assertThat(meters.get("guichet.sla.timers.failures").counter().count())
                    .isGreaterThanOrEqualTo(5);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(meters.get("guichet.sla.timers.overdue")
                                    .gauge()
                                    .value())
                            .isGreaterThanOrEqualTo(5));
        } finally {
            Rows.noneUnfirable();
        }
    }

    @Test
    void theTimersOfManyRootsFireInTheirOwnRoot() {
        List<Root> roots = Stream.generate(Root::new).limit(12).toList();
        List<TicketStory> tickets = roots.stream().map(Root::ticket).toList();
        tickets.forEach(ticket ->
                publish(ticket.opened(), ticket.becomes(SOLVED, Instant.now().minus(Duration.ofDays(5)))));

        await().atMost(SOON)
                .until(() -> tickets.stream()
                        .noneMatch(ticket -> Broker.toldOf(ticket.number).isEmpty()));
        assertThat(IntStream.range(0, roots.size()))
                .allSatisfy(i -> assertThat(Broker.toldOf(tickets.get(i).number))
                        .singleElement()
                        .satisfies(told -> assertThat(told.meta().root()).isEqualTo(roots.get(i).id)));
    }
}
