package dev.guichet.notification.delivery.app;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.SchemaIsNotReady;
import dev.guichet.notification.delivery.store.RetentionStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Has the ledger forget, in small portions.
@Singleton
class RetentionWorker {
    private static final Logger LOG = Logger.getLogger(RetentionWorker.class);
    private static final Duration PORTION_AT_MOST = Duration.ofMinutes(2);

    private final RetentionStore ledger;
    private final RetentionConfig config;

    RetentionWorker(RetentionStore ledger, RetentionConfig config) {
        this.ledger = ledger;
        this.config = config;
    }

    @Scheduled(
            every = "{guichet.notification.retention.every}",
            concurrentExecution = SKIP,
            skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> round() {
        return untilDone()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf("nothing could be forgotten: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Boolean> untilDone() {
        return ledger.forget(config.letters(), config.deliveries())
                // An answer that never comes would end all later rounds.
                .ifNoItem()
                .after(PORTION_AT_MOST)
                .fail()
                .chain(more -> more ? untilDone() : Uni.createFrom().item(false));
    }
}
