package dev.guichet.sla.timer.app;

import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Fired;
import dev.guichet.sla.timer.domain.TimerCounts;
import dev.guichet.sla.timer.store.TimerStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Fires what is due.
@ApplicationScoped
public class FiringService {
    private final TimerStore timers;
    private final Outbox outbox;

    FiringService(TimerStore timers, Outbox outbox) {
        this.timers = timers;
        this.outbox = outbox;
    }

    /// The roots that have something due.
    @WithTransaction
    public Uni<List<Long>> rootsWithDueTimers() {
        return timers.rootsWithDueTimers();
    }

    @WithTransaction
    public Uni<TimerCounts> counts() {
        return timers.counts();
    }

    /// Fires the longest due timers of the root that was entered: their new state and their events, or neither.
    ///
    /// @param atMost how many
    /// @return what became of them
    @WithTransaction
    public Uni<List<Timer>> fireDue(int atMost) {
        return timers.settleDue(atMost, Armed::at).call(this::tell);
    }

    private Uni<Void> tell(List<Timer> settled) {
        return outbox.append(settled.stream()
                .filter(Fired.class::isInstance)
                .map(timer -> SlaMessages.of(RootScope.required(), (Fired) timer))
                .toList());
    }
}
