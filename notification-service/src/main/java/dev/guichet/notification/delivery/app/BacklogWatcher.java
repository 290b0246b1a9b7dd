package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.store.DeliveryQueue;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Counts what waits, now and then.
@Singleton
class BacklogWatcher {
    private static final Logger LOG = Logger.getLogger(BacklogWatcher.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DeliveryQueue queue;
    private final DeliveryMetrics metrics;
    private final Vertx vertx;

    BacklogWatcher(DeliveryQueue queue, DeliveryMetrics metrics, Vertx vertx) {
        this.queue = queue;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> count());
    }

    private void count() {
        queue.backlog().subscribeAsCompletionStage().whenComplete((backlog, failure) -> {
            if (failure == null) {
                metrics.backlog(backlog);
            } else {
                LOG.debugf(failure, "the backlog cannot be read");
            }
        });
    }
}
