package dev.guichet.notification.delivery.app;

import dev.guichet.kit.start.Schema;
import dev.guichet.notification.delivery.store.DeliveryRetention;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Has the ledger forget, in small portions.
@Singleton
class RetentionWorker {
    private static final Logger LOG = Logger.getLogger(RetentionWorker.class);

    private final DeliveryRetention ledger;
    private final RetentionConfig config;
    private final Schema schema;
    private final AtomicBoolean working = new AtomicBoolean();

    RetentionWorker(DeliveryRetention ledger, RetentionConfig config, Schema schema) {
        this.ledger = ledger;
        this.config = config;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.every().toMillis(), timer -> round());
    }

    private void round() {
        if (!schema.isReady() || !working.compareAndSet(false, true)) {
            return;
        }
        untilDone()
                .onTermination()
                .invoke(() -> working.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("nothing could be forgotten: %s", failure.toString()));
    }

    private Uni<Boolean> untilDone() {
        return ledger.forget(config.letters(), config.deliveries())
                .chain(more -> more ? untilDone() : Uni.createFrom().item(false));
    }
}
