package dev.guichet.local.part;

import dev.guichet.local.Installation;
import dev.guichet.local.process.Launch;
import dev.guichet.local.state.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// Kafka as one node that is broker and controller (KRaft), with its topics made explicitly.
public final class Kafka implements Part {
    public static final String NAME = "kafka";

    private final Installation installation;
    private final Path data;
    private final Path settings;

    public Kafka(Installation installation) {
        this.installation = installation;
        this.data = installation.state().data(NAME);
        this.settings = installation.state().root().resolve("kafka.properties");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().kafka(), installation.ports().kafkaController());
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException {
        String text = new TreeMap<>(settings())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        OwnerOnly.write(settings, text);
        if (!Files.exists(data.resolve("meta.properties"))) {
            HelperJvm.launch(
                            installation,
                            List.of(
                                    "-Xmx128m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                            "kafka.tools.StorageTool",
                            List.of(
                                    "format",
                                    "--ignore-formatted",
                                    "--cluster-id",
                                    Uuid.randomUuid().toString(),
                                    "--config",
                                    settings.toString()))
                    .run(installation.state().log(NAME), "Formatting Kafka's storage");
        }
    }

    private Map<String, String> settings() {
        String controller = Installation.LOOPBACK + ":" + installation.ports().kafkaController();
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://" + installation.kafka() + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://" + installation.kafka()),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "12"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "3"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("log.segment.bytes", "134217728"));
    }

    @Override
    public Launch launch() {
        return HelperJvm.launch(
                installation,
                List.of(
                        "-Xms64m",
                        "-Xmx320m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info"),
                "kafka.Kafka",
                List.of(settings.toString()));
    }

    @Override
    public void probe() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin()) {
            if (admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).isEmpty()) {
                throw new TimeoutException("no broker has registered yet");
            }
        }
    }

    @Override
    public void equip() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin()) {
            new KafkaTopics(admin).create();
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(120);
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(20);
    }

    private Admin admin() {
        var properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, installation.kafka());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return Admin.create(properties);
    }
}
