package dev.guichet.local.part;

import dev.guichet.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/// Guichet's topics, with how long each keeps what it holds.
record KafkaTopics(Admin admin) {
    static final String DEAD_LETTERS = "guichet.dead-letters.";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final short ONE_NODE = 1;

    static List<NewTopic> all() {
        Map<String, String> kept = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(KEPT.toMillis()));
        // A tombstone stays as long as the other topics keep theirs, for consumers that were away.
        Map<String, String> compacted = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                Long.toString(KEPT.toMillis()));
        return List.of(
                topic(Topics.TICKETS, kept),
                topic(Topics.DIRECTORY, compacted),
                topic(Topics.SLA, kept),
                topic(Topics.MAIL, kept),
                topic(DEAD_LETTERS + "ticket", kept),
                topic(DEAD_LETTERS + "notification", kept),
                topic(DEAD_LETTERS + "sla", kept));
    }

    void create() throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> existing = admin.listTopics().names().get(15, TimeUnit.SECONDS);
        List<NewTopic> missing =
                all().stream().filter(topic -> !existing.contains(topic.name())).toList();
        admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
    }

    private static NewTopic topic(String name, Map<String, String> configs) {
        Map<String, String> bounded = new HashMap<>(configs);
        bounded.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_MESSAGE_BYTES));
        return new NewTopic(name, Topics.PARTITIONS, ONE_NODE).configs(bounded);
    }
}
