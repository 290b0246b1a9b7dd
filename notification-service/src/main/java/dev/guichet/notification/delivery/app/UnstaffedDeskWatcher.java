package dev.guichet.notification.delivery.app;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.SchemaIsNotReady;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.notification.desk.UnstaffedDesks;
import dev.guichet.notification.desk.WaitedFor;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Looks now and then whether events have waited long enough for somebody to join their desk.
@Singleton
class UnstaffedDeskWatcher {
    private static final Logger LOG = Logger.getLogger(UnstaffedDeskWatcher.class);

    private final UnstaffedDesks desks;
    private final UnstaffedDeskService service;
    private final DeliveryWorker worker;
    private final FreshContext contexts;

    UnstaffedDeskWatcher(
            UnstaffedDesks desks, UnstaffedDeskService service, DeliveryWorker worker, FreshContext contexts) {
        this.desks = desks;
        this.service = service;
        this.worker = worker;
        this.contexts = contexts;
    }

    @Scheduled(
            every = "{guichet.notification.desk.look-every}",
            concurrentExecution = SKIP,
            skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> look() {
        return desks.all()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::tell)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.debugf("desks could not be looked at: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
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
