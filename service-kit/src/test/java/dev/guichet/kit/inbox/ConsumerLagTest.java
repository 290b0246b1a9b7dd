package dev.guichet.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {

    private static final TopicPartition FIRST = new TopicPartition("guichet.sla", 0);
    private static final TopicPartition SECOND = new TopicPartition("guichet.sla", 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

    /// Fetched events that wait in the service for its database are as far from their effect as those at the broker.
    @Test
    void whatIsFetchedAndNotSettledIsCounted() {
        consumer.assign(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 3L));
        consumer.updateEndOffsets(Map.of(FIRST, 15L, SECOND, 7L));
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(2)));
        consumer.seek(FIRST, 10);
        consumer.seek(SECOND, 7);

        assertThat(ConsumerLag.unsettled(consumer)).isEqualTo(13 + 4);
    }

    @Test
    void nothingWaitsWhenAllIsSettled() {
        consumer.assign(List.of(FIRST));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, 15L));
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(15)));
        consumer.seek(FIRST, 15);

        assertThat(ConsumerLag.unsettled(consumer)).isZero();
    }
}
