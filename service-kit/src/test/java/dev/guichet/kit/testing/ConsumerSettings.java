package dev.guichet.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the kit settles for every consumer, asked of those that run: a setting in the wrong place is not an error, it
/// just does nothing.
public final class ConsumerSettings {

    private ConsumerSettings() {}

    public static void areTheKits(KafkaClientService clients, String... channels) {
        assertThat(clients.getConsumerChannels()).contains(channels);
        for (var channel : channels) {
            Map<String, ?> settings = clients.getConsumer(channel).configuration();
            assertThat(said(settings, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG)).isEqualTo("10000");
            assertThat(said(settings, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG))
                    .isEqualTo("2000");
            assertThat(said(settings, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG)).isEqualTo("false");
            assertThat(said(settings, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG))
                    .contains(ByteArrayDeserializer.class.getName());
        }
    }

    private static String said(Map<String, ?> settings, String name) {
        return String.valueOf(settings.get(name));
    }
}
