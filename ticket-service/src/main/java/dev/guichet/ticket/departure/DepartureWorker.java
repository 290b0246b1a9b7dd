package dev.guichet.ticket.departure;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.SchemaIsNotReady;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.desk.domain.Departure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Looks who left a desk, one after the other, on any number of replicas.
@Singleton
class DepartureWorker {
    private static final Logger LOG = Logger.getLogger(DepartureWorker.class);
    private static final Duration PORTION_AT_MOST = Duration.ofMinutes(2);

    private final DepartureService departures;
    private final FreshContext contexts;
    private volatile boolean stopped;

    DepartureWorker(DepartureService departures, FreshContext contexts) {
        this.departures = departures;
        this.contexts = contexts;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(
            every = "{guichet.ticket.departure.look-every}",
            concurrentExecution = SKIP,
            skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> look() {
        return stopped ? Uni.createFrom().voidItem() : due();
    }

    private Uni<Void> due() {
        return contexts.run(departures::due)
                .chain(this::all)
                .onFailure()
                .invoke(failure -> LOG.debugf("departures wait: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
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
                })
                // An answer that never comes would end all later rounds.
                .ifNoItem()
                .after(PORTION_AT_MOST)
                .fail();
    }
}
