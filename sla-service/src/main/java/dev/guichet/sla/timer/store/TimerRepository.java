package dev.guichet.sla.timer.store;

import dev.guichet.sla.timer.domain.CancelReason;
import dev.guichet.sla.timer.domain.TicketNumber;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.LockMode;

/// The timers of the root that was entered.
@ApplicationScoped
public class TimerRepository implements PanacheRepositoryBase<TimerEntity, Long> {
    private static final String OF_TICKET = "ticket = ?1 order by episode, dueAt, id";

    private static final String DUE = "from TimerEntity where state = 'armed' and dueAt <= instant order by dueAt";

    // One statement, by what the database has: a watcher may be firing the same timers, and what it committed first
    // stands.
    private static final String CANCEL = """
            state = 'cancelled', changedAt = instant, why = ?3
            where ticket = ?1 and episode < ?2 and state = 'armed'
            """;

    public Uni<Void> arm(long root, List<Armed> timers) {
        // Panache does not answer for nothing.
        return timers.isEmpty()
                ? Uni.createFrom().voidItem()
                : persist(timers.stream().map(timer -> new TimerEntity(root, timer)));
    }

    /// Cancels what episodes before this one left armed.
    public Uni<Void> cancelBefore(TicketNumber ticket, long episode, CancelReason why) {
        return update(CANCEL, ticket.value(), episode, why.wireName()).replaceWithVoid();
    }

    /// Claims timers that are due by the database's time, the longest due first, and keeps what `decide` makes of
    /// each.
    ///
    /// @return what became of them
    public Uni<List<Timer>> settleDue(int limit, Instant now, BiFunction<Armed, Instant, Timer> decide) {
        return claim(limit)
                .map(due -> due.stream().map(row -> row.settle(now, decide)).toList());
    }

    /// In the order in which they come due.
    public Uni<List<Timer>> of(TicketNumber ticket) {
        return list(OF_TICKET, ticket.value())
                .map(found -> found.stream().map(TimerEntity::timer).toList());
    }

    /// Rows that another replica is firing, or a consumer cancelling, are left to it.
    private Uni<List<TimerEntity>> claim(int limit) {
        return getSession()
                .chain(session -> session.createSelectionQuery(DUE, TimerEntity.class)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
