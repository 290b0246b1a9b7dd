package dev.guichet.kit.inbox;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How many events each channel of this replica has not settled yet, asked of the consumers themselves.
@Singleton
class ConsumerLag {

    /// The polling thread is asked, and fetches nothing meanwhile.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration ROUND_AT_MOST = Duration.ofSeconds(30);

    private final KafkaClientService clients;
    private final MeterRegistry registry;
    private final Map<String, AtomicReference<Double>> lags = new ConcurrentHashMap<>();

    ConsumerLag(KafkaClientService clients, MeterRegistry registry) {
        this.clients = clients;
        this.registry = registry;
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(clients.getConsumerChannels())
                .onItem()
                .transformToUniAndMerge(this::look)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> look(String channel) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
        return consumer == null
                ? Uni.createFrom().voidItem()
                : consumer.runOnPollingThread((Consumer<Object, Object> polling) ->
                                gauge(channel).set((double) unsettled(polling)))
                        // One that never answers would hold up the others, and all later rounds.
                        .ifNoItem()
                        .after(ROUND_AT_MOST)
                        .fail()
                        .onFailure()
                        .invoke(failure -> gauge(channel).set(Double.NaN))
                        .onFailure()
                        .recoverWithNull();
    }

    /// From what is committed, not from what was fetched: what waits in here for a database is not settled.
    static long unsettled(Consumer<?, ?> consumer) {
        var partitions = consumer.assignment();
        var settled = consumer.committed(partitions, PATIENCE);
        var unknown = partitions.stream()
                .filter(partition -> settled.get(partition) == null)
                .toList();
        var beginnings =
                unknown.isEmpty() ? Map.<TopicPartition, Long>of() : consumer.beginningOffsets(unknown, PATIENCE);
        return partitions.stream()
                .mapToLong(partition -> Math.max(
                        0,
                        end(consumer, partition)
                                - offset(settled.get(partition), beginnings.getOrDefault(partition, 0L))))
                .sum();
    }

    private static long end(Consumer<?, ?> consumer, TopicPartition partition) {
        return consumer.position(partition, PATIENCE)
                + consumer.currentLag(partition).orElse(0);
    }

    private static long offset(@Nullable OffsetAndMetadata settled, long beginning) {
        return settled == null ? beginning : settled.offset();
    }

    private AtomicReference<Double> gauge(String channel) {
        return lags.computeIfAbsent(channel, name -> {
            var lag = new AtomicReference<>(Double.NaN);
            Gauge.builder("guichet.consumer.lag", lag, AtomicReference::get)
                    .description(
                            "Events of this replica's partitions that are not settled; not a number when the broker"
                                    + " does not say")
                    .tag("channel", name)
                    .register(registry);
            return lag;
        });
    }
}
