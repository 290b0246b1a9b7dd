package dev.guichet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.events.Topics;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.testing.TopicProbe;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class EventProducerIT {

    private static final int ROWS = 100;

    private final String missing = "kit-trial-missing-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    private PendingEvent row(String topic) {
        var now = OffsetDateTime.now();
        return new PendingEvent(1, 0, topic, key, NewEvents.id(), "guichet.Trial.v1", now, new byte[0], null);
    }

    /// One wait for all of its rows, since everything else waits for the same thread: with one for each of them this
    /// would take minutes.
    @Test
    void aTopicThatDoesNotExistCostsABatchOneWaitAndTheOthersGetTheirs() throws Exception {
        var unsendable = Stream.generate(() -> row(missing)).limit(ROWS);
        var rows = Stream.concat(unsendable, Stream.of(row(Topics.SLA))).toList();
        try (var probe = TopicProbe.on(Topics.SLA);
                var producer = new EventProducer(broker(), "sla")) {
            assertThatThrownBy(() -> producer.send(rows)
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);

            assertThat(probe.await(record -> key.equals(record.key()), Duration.ofSeconds(20)))
                    .isPresent();
        }
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092"));
    }
}
