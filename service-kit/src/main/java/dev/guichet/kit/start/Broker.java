package dev.guichet.kit.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Whether the broker is there, looked at in the background, so that asking for readiness never waits for it.
@Singleton
class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final long EVERY_MILLIS = 1_000;

    private final Supplier<Admin> clients;
    private volatile boolean reachable;
    private volatile boolean stopping;

    @Inject
    Broker(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this(() -> Admin.create(settings(broker)));
    }

    Broker(Supplier<Admin> clients) {
        this.clients = clients;
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "readiness");
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    boolean isReachable() {
        return reachable;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("broker-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void watch() {
        try {
            while (!stopping) {
                watchWithAClient();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer watching the broker");
        }
    }

    /// There is no client as long as the broker's name is not known, as before its first start on Kubernetes.
    private void watchWithAClient() throws InterruptedException {
        try (var admin = clients.get()) {
            while (!stopping) {
                tell(answers(admin));
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (KafkaException unknown) {
            tell(false);
        }
    }

    private void tell(boolean now) {
        if (now && !reachable) {
            LOG.info("the broker is there");
        } else if (!now && reachable) {
            LOG.warn("the broker is away");
        }
        reachable = now;
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                    .nodes()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }
}
