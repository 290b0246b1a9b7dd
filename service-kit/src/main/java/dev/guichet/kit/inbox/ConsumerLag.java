package dev.guichet.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;

/// How many events each channel of this replica still has before it, asked of the consumers themselves.
@Singleton
class ConsumerLag {

    private static final long EVERY_MILLIS = 5_000;

    private final KafkaClientService clients;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();

    ConsumerLag(KafkaClientService clients, MeterRegistry registry) {
        this.clients = clients;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> look());
    }

    private void look() {
        for (var channel : clients.getConsumerChannels()) {
            KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
            if (consumer != null) {
                consumer.runOnPollingThread((Consumer<Object, Object> polling) ->
                                gauge(channel).set(lag(polling)))
                        .subscribe()
                        .with(done -> {}, failure -> {});
            }
        }
    }

    private static long lag(Consumer<?, ?> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private AtomicLong gauge(String channel) {
        return lags.computeIfAbsent(channel, name -> {
            var lag = new AtomicLong();
            Gauge.builder("guichet.consumer.lag", lag, AtomicLong::get)
                    .description("Events not yet fetched by this replica")
                    .tag("channel", name)
                    .register(registry);
            return lag;
        });
    }
}
