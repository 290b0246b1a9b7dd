package dev.guichet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.start.Schema;
import dev.guichet.kit.testing.TopicProbe;
import dev.guichet.kit.trial.Rows;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is in the outbox reaches the topic, in order per aggregate, whatever happens to the relays.
@QuarkusTest
class OutboxRelayIT {

    private static final int KEYS = 60;
    private static final int EACH = 60;
    private static final Duration SOON = Duration.ofSeconds(20);

    /// Only this schema's: the database may have other relays.
    private static final String END_RELAYS = """
            select pg_terminate_backend(a.pid) from pg_stat_activity a
            join pg_locks l on l.pid = a.pid and l.locktype = 'advisory'
            where a.application_name = 'outbox-relay' and a.usename = current_user and l.objsubid = 2
              and l.classid::bigint = hashtext(current_schema() || '.outbox.members')::bigint & 4294967295""";

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Inject
    DataSource database;

    @Inject
    KitConfig config;

    @Inject
    RelayConnection connections;

    @Inject
    RelayState state;

    @Inject
    Schema schema;

    @Inject
    Outbox outbox;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final String topic = "kit-trial-" + UUID.randomUUID();
    private final List<OutboxRelay> others = new ArrayList<>();

    @AfterEach
    void clean() throws Exception {
        for (var other : others) {
            other.onStop(new ShutdownEvent());
        }
        try (var admin = admin()) {
            admin.deleteTopics(List.of(topic));
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.get("bootstrap.servers")));
    }

    private void createTopic() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                    .all()
                    .get();
        }
    }

    private OutboxRelay startAnother() {
        var relay = new OutboxRelay(vertx, config, connections, new RelayState(), schema, new OutboxWakeUp(), broker);
        relay.onStart(new StartupEvent());
        others.add(relay);
        return relay;
    }

    private OutboxRow row(String key, int number) {
        return new OutboxRow(
                OutboxRow.shardOf(key),
                topic,
                key,
                NewEvents.id(),
                "guichet.Trial.v1",
                Instant.now(),
                1L,
                Integer.toString(number).getBytes(StandardCharsets.UTF_8),
                null);
    }

    private void write(String key, int number) {
        var row = row(key, number);
        pool.preparedQuery(OutboxRow.INSERT)
                .execute(Tuple.tuple(new ArrayList<>(java.util.Arrays.asList(row.parameters()))))
                .await()
                .atMost(SOON);
        outbox.wake(List.of(row));
    }

    private void writeKeys(int from, int to) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, KEYS)
                    .mapToObj(k ->
                            Executors.callable(() -> IntStream.range(from, to).forEach(n -> write("k" + k, n))))
                    .toList());
        }
    }

    private long waiting() {
        return Rows.count(database, "select count(*) from outbox where topic = ? and published_at is null", topic);
    }

    private static Map<String, Set<Integer>> byKey(TopicProbe probe) {
        var seen = new HashMap<String, Set<Integer>>();
        for (var record : probe.untilQuiet(Duration.ofSeconds(1))) {
            seen.computeIfAbsent(record.key(), k -> new LinkedHashSet<>())
                    .add(Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8)));
        }
        return seen;
    }

    @Test
    void orderPerAggregateIsKeptWhileRelaysComeAndGo() throws Exception {
        createTopic();
        try (var probe = TopicProbe.on(topic)) {
            writeKeys(0, EACH / 3);
            var second = startAnother();
            writeKeys(EACH / 3, 2 * EACH / 3);
            await().atMost(SOON).until(() -> state.shards() == 6);
            second.onStop(new ShutdownEvent());
            others.clear();
            writeKeys(2 * EACH / 3, EACH);
            await().atMost(SOON).until(() -> waiting() == 0);

            var expected = IntStream.range(0, EACH).boxed().toList();
            var seen = byKey(probe);
            assertThat(seen).hasSize(KEYS);
            assertThat(seen.values()).allSatisfy(numbers -> assertThat(numbers).containsExactlyElementsOf(expected));
        }
        await().atMost(SOON).until(() -> state.shards() == 12);
    }

    @Test
    void nothingIsLostWhenPublishingFailsAndItShows() throws Exception {
        IntStream.range(0, 20).forEach(n -> write("lost", n));
        await().atMost(Duration.ofSeconds(30)).until(() -> state.failingLongerThan(Duration.ofSeconds(1)) != null);
        assertThat(waiting()).isEqualTo(20);

        createTopic();
        try (var probe = TopicProbe.on(topic)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
            assertThat(Rows.count(database, "select count(*) from outbox where topic = ?", topic))
                    .isEqualTo(20);
            assertThat(state.failingLongerThan(Duration.ZERO)).isNull();
            probe.untilQuiet(Duration.ofMillis(500));
        }
    }

    @Test
    void aRelayThatLostItsConnectionComesBack() throws Exception {
        createTopic();
        try (var probe = TopicProbe.on(topic)) {
            write("before", 1);
            await().atMost(SOON).until(() -> waiting() == 0);
            Rows.list(database, END_RELAYS);
            write("after", 2);
            await().atMost(SOON).until(() -> waiting() == 0);
            await().atMost(SOON).until(() -> state.isConnected() && state.shards() == 12);
            assertThat(byKey(probe)).containsKeys("before", "after");
        }
    }

    @Test
    void aCommittedRowIsPublishedAtOnceWithoutWaitingForTheTick() throws Exception {
        createTopic();
        try (var probe = TopicProbe.on(topic)) {
            write("warm", 0);
            await().atMost(SOON).until(() -> waiting() == 0);
            var times = new ArrayList<Long>();
            for (var i = 1; i <= 20; i++) {
                var start = System.nanoTime();
                write("quick", i);
                var number = Integer.toString(i);
                probe.await(r -> number.equals(new String(r.value(), StandardCharsets.UTF_8)), SOON);
                times.add((System.nanoTime() - start) / 1_000_000);
            }
            times.sort(null);
            assertThat(times.get(10)).as("median of %s ms", times).isLessThan(200);
        }
    }
}
