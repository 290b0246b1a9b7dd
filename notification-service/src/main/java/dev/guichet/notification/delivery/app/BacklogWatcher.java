package dev.guichet.notification.delivery.app;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.SchemaIsNotReady;
import dev.guichet.notification.delivery.store.DeliveryQueueStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Counts what waits, now and then.
@Singleton
class BacklogWatcher {
    private static final Logger LOG = Logger.getLogger(BacklogWatcher.class);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final DeliveryQueueStore queue;
    private final DeliveryMetrics metrics;

    BacklogWatcher(DeliveryQueueStore queue, DeliveryMetrics metrics) {
        this.queue = queue;
        this.metrics = metrics;
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> count() {
        return queue.backlog()
                // An answer that never comes would end all later rounds.
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .invoke(metrics::backlog)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf(failure, "the backlog cannot be read"))
                .onFailure()
                .recoverWithNull();
    }
}
