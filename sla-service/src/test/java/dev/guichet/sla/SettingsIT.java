package dev.guichet.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.ConsumerSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What the kit settles reaches this service.
@QuarkusTest
class SettingsIT {
    @Inject
    KafkaClientService clients;

    @ConfigProperty(name = "quarkus.shutdown.timeout")
    Duration drain;

    @Test
    void theConsumersAreSetAsTheKitSays() {
        ConsumerSettings.areTheKits(clients, "tickets", "directory");
        assertThat(drain).isEqualTo(Duration.ofSeconds(20));
    }
}
