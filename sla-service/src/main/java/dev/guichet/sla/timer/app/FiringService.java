package dev.guichet.sla.timer.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Fired;
import dev.guichet.sla.timer.domain.TimerCounts;
import dev.guichet.sla.timer.store.TimerRepository;
import dev.guichet.sla.timer.store.TimerStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Fires what is due.
@ApplicationScoped
public class FiringService {
    private final TimerRepository timers;
    private final TimerStore installation;
    private final Outbox outbox;

    FiringService(TimerRepository timers, TimerStore installation, Outbox outbox) {
        this.timers = timers;
        this.installation = installation;
        this.outbox = outbox;
    }

    /// The roots that have something due.
    @WithTransaction
    public Uni<List<Long>> rootsWithDueTimers() {
        return installation.rootsWithDueTimers();
    }

    @WithTransaction
    public Uni<TimerCounts> counts() {
        return installation.counts();
    }

    /// Fires the longest due timers of the root: their new state and their events, or neither.
    ///
    /// @param atMost how many
    /// @return what became of them
    @WithTransaction
    public Uni<List<Timer>> fireDue(ActionContext context, int atMost) {
        return installation
                .now()
                .chain(now -> timers.settleDue(atMost, now, Armed::at))
                .call(settled -> tell(context.root(), settled));
    }

    private Uni<Void> tell(long root, List<Timer> settled) {
        return outbox.append(settled.stream()
                .filter(Fired.class::isInstance)
                .map(timer -> SlaMessages.of(root, (Fired) timer))
                .toList());
    }
}
