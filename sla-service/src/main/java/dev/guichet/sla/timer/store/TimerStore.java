package dev.guichet.sla.timer.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.sla.timer.domain.TicketNumber;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.TimerCounts;
import dev.guichet.sla.timer.domain.Why;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiFunction;

/// The timers of the root that was entered.
@ApplicationScoped
public class TimerStore {
    // Not through entities: a watcher may be firing the same timers, and what it committed first stands.
    private static final String CANCEL = """
            update timer set state = 'cancelled', changed_at = now(), why = $3
            where ticket = $1 and episode < $2 and state = 'armed'
            """;

    // Rows that another replica is firing, or a consumer cancelling, are left to it.
    private static final String CLAIM = """
            select * from timer where state = 'armed' and due_at <= now()
            order by due_at limit :limit for update skip locked
            """;

    private static final String ARM = """
            insert into timer (root_id, ticket, episode, rule, due_at, closes_at, cause, state)
            select $1::bigint, $2::bigint, $3::bigint, armed.*, $7::text, 'armed'
            from unnest($4::text[], $5::timestamptz[], $6::timestamptz[]) as armed
            """;

    private final Rows rows;

    TimerStore(Rows rows) {
        this.rows = rows;
    }

    public Uni<Void> arm(List<Armed> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return SessionSql.update(ARM, TimerColumns.of(RootScope.required(), timers))
                .replaceWithVoid();
    }

    /// Cancels what episodes before this one left armed.
    public Uni<Void> cancelBefore(TicketNumber ticket, long episode, Why why) {
        return SessionSql.update(CANCEL, ticket.value(), episode, why.wireName())
                .replaceWithVoid();
    }

    /// Claims timers that are due by the database's time, the longest due first, and keeps what `decide` makes of
    /// each.
    ///
    /// @return what became of them
    public Uni<List<Timer>> settleDue(int limit, BiFunction<Armed, Instant, Timer> decide) {
        return now().chain(now -> claim(limit)
                .map(due -> due.stream().map(row -> settle(row, now, decide)).toList()));
    }

    /// Across roots: whoever asks enters each of them.
    public Uni<List<Long>> rootsWithDueTimers() {
        return SessionSql.select("select root_id from roots_with_due_timers()")
                .map(found -> found.stream().map(row -> (Long) row[0]).toList());
    }

    /// Across roots.
    public Uni<TimerCounts> counts() {
        return SessionSql.select("select armed, overdue from timer_counts()")
                .map(found -> new TimerCounts((Long) found.getFirst()[0], (Long) found.getFirst()[1]));
    }

    /// In the order in which they come due.
    public Uni<List<Timer>> of(TicketNumber ticket) {
        return rows.list("ticket = ?1 order by episode, dueAt, id", ticket.value())
                .map(found -> found.stream().map(TimerEntity::timer).toList());
    }

    private static Timer settle(TimerEntity row, Instant now, BiFunction<Armed, Instant, Timer> decide) {
        Timer settled = decide.apply(row.armed(), now);
        row.take(settled);
        return settled;
    }

    private static Uni<Instant> now() {
        return SessionSql.select("select now()").map(row -> ((OffsetDateTime) row.getFirst()[0]).toInstant());
    }

    private static Uni<List<TimerEntity>> claim(int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, TimerEntity.class)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<TimerEntity, Long> {}
}
