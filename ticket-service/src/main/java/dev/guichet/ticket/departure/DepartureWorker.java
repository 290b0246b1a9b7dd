package dev.guichet.ticket.departure;

import dev.guichet.kit.start.Schema;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.desk.domain.Departure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Looks who left a desk, one after the other, on any number of replicas.
@Singleton
class DepartureWorker {
    private static final Logger LOG = Logger.getLogger(DepartureWorker.class);

    private final DepartureService departures;
    private final DepartureConfig config;
    private final FreshContext contexts;
    private final Schema schema;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopped;

    DepartureWorker(DepartureService departures, DepartureConfig config, FreshContext contexts, Schema schema) {
        this.departures = departures;
        this.config = config;
        this.contexts = contexts;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        if (stopped || !schema.isReady() || !working.compareAndSet(false, true)) {
            return;
        }
        contexts.run(departures::due)
                .chain(this::all)
                .onTermination()
                .invoke(() -> working.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("departures wait: %s", failure.toString()));
    }

    private Uni<Void> all(List<Departure> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Departure departure : due) {
            done = done.chain(() -> untilDone(departure));
        }
        return done;
    }

    /// One that fails is tried again at the next look, and holds up no other.
    private Uni<Void> untilDone(Departure departure) {
        return giveBack(departure)
                .chain(more -> more && !stopped
                        ? untilDone(departure)
                        : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "tickets of person %d at desk %d are given back later: %s",
                        departure.person(), departure.desk(), failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Boolean> giveBack(Departure departure) {
        return contexts.run(() -> {
            RootScope.enter(departure.root());
            return departures.giveBack(departure);
        });
    }
}
