package dev.guichet.notification.delivery.app;

import dev.guichet.kit.start.Schema;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.notification.desk.DeskConfig;
import dev.guichet.notification.desk.UnstaffedDesks;
import dev.guichet.notification.desk.WaitedFor;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Looks now and then whether events have waited long enough for somebody to join their desk.
@Singleton
class UnstaffedDeskWatcher {
    private static final Logger LOG = Logger.getLogger(UnstaffedDeskWatcher.class);

    private final UnstaffedDesks desks;
    private final UnstaffedDeskService service;
    private final DeliveryWorker worker;
    private final FreshContext contexts;
    private final Schema schema;
    private final AtomicBoolean looking = new AtomicBoolean();

    UnstaffedDeskWatcher(
            UnstaffedDesks desks,
            UnstaffedDeskService service,
            DeliveryWorker worker,
            FreshContext contexts,
            Schema schema) {
        this.desks = desks;
        this.service = service;
        this.worker = worker;
        this.contexts = contexts;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event, Vertx vertx, DeskConfig config) {
        vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look());
    }

    private void look() {
        if (!schema.isReady() || !looking.compareAndSet(false, true)) {
            return;
        }
        desks.all()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::tell)
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(told -> {}, failure -> LOG.debugf("desks could not be looked at: %s", failure.toString()));
    }

    /// One desk that cannot be told must not hold up the others.
    private Uni<Void> tell(WaitedFor waited) {
        return contexts.run(() -> {
                    RootScope.enter(waited.root());
                    return service.tell(waited.desk());
                })
                .invoke(worker::wake)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "what waited for desk %d cannot be told", waited.desk()))
                .onFailure()
                .recoverWithNull();
    }
}
