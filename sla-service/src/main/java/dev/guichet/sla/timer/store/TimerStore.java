package dev.guichet.sla.timer.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.sla.timer.domain.TimerCounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// Plain SQL, since it asks for no row: the time of the database, and functions of it that look across roots.
@ApplicationScoped
public class TimerStore {
    TimerStore() {}

    /// Of the transaction.
    public Uni<Instant> now() {
        return SessionSql.select("select now()").map(row -> ((OffsetDateTime) row.getFirst()[0]).toInstant());
    }

    /// Whoever asks enters each of them.
    public Uni<List<Long>> rootsWithDueTimers() {
        return SessionSql.select("select root_id from roots_with_due_timers()")
                .map(found -> found.stream().map(row -> (Long) row[0]).toList());
    }

    public Uni<TimerCounts> counts() {
        return SessionSql.select("select armed, overdue from timer_counts()")
                .map(found -> new TimerCounts((Long) found.getFirst()[0], (Long) found.getFirst()[1]));
    }
}
