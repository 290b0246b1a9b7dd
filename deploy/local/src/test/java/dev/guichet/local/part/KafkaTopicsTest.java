package dev.guichet.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {
    private static final String SEVEN_DAYS = "604800000";

    private final Map<String, NewTopic> topics =
            KafkaTopics.all().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void everyTopicOfTheContractsExistsBesideTheDeadLettersOfEachService() {
        assertThat(topics.keySet())
                .containsExactlyInAnyOrder(
                        Topics.TICKETS,
                        Topics.DIRECTORY,
                        Topics.SLA,
                        Topics.MAIL,
                        "guichet.dead-letters.ticket",
                        "guichet.dead-letters.notification",
                        "guichet.dead-letters.sla");
    }

    @Test
    void allHaveTheSamePartitionsSoThatOneAggregateStaysInOrder() {
        assertThat(topics.values()).allMatch(topic -> topic.numPartitions() == Topics.PARTITIONS);
    }

    @Test
    void theDirectoryIsCompactedAndTheOthersAreKeptSevenDays() {
        topics.forEach((name, topic) -> {
            boolean directory = name.equals(Topics.DIRECTORY);
            assertThat(config(topic, "cleanup.policy")).isEqualTo(directory ? "compact" : "delete");
            assertThat(config(topic, directory ? "delete.retention.ms" : "retention.ms"))
                    .isEqualTo(SEVEN_DAYS);
        });
    }

    @Test
    void theyTakeWhateverAProducerSends() {
        assertThat(topics.values())
                .extracting(topic -> config(topic, "max.message.bytes"))
                .containsOnly(Integer.toString(Topics.MAX_MESSAGE_BYTES));
    }

    private static String config(NewTopic topic, String name) {
        return Objects.requireNonNull(topic.configs().get(name));
    }
}
