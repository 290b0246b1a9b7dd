package dev.guichet.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class BrokerIT {

    private static final String REAL = System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092");

    private final AtomicInteger attempts = new AtomicInteger();

    /// As on Kubernetes, where a service may start before the broker's name is there.
    private Admin client() {
        var address = attempts.getAndIncrement() < 2 ? "no-such-broker.invalid:9092" : REAL;
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    @Test
    void aBrokerWhoseNameIsNotKnownYetIsFoundOnceItIs() {
        var broker = new Broker(this::client);
        broker.start(new StartupEvent());

        await().atMost(Duration.ofSeconds(30)).until(broker::isReachable);

        assertThat(attempts).hasValue(3);
        broker.stop(new ShutdownEvent());
    }
}
