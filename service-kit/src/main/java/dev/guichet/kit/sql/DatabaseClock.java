package dev.guichet.kit.sql;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;

/// The one clock that all replicas share. What is due, and what has been long enough ago, is told by it:
/// that of a replica may be minutes off.
public final class DatabaseClock {
    private DatabaseClock() {}

    /// Within a transaction: what it is then, not when the transaction began.
    public static Uni<Instant> now() {
        return SessionSql.select("select clock_timestamp()")
                .map(rows -> ((OffsetDateTime) rows.getFirst()[0]).toInstant());
    }
}
