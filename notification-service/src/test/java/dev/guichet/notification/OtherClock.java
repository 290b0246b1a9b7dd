package dev.guichet.notification;

import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// A database whose clock is an hour ahead of this machine's, for the transactions that go by it.
public final class OtherClock {
    private OtherClock() {}

    public static <T> T anHourAhead(Supplier<T> work) {
        Ledger.execute("""
                create schema if not exists other_clock;
                create or replace function other_clock.clock_timestamp() returns timestamptz language sql volatile
                    as 'select pg_catalog.clock_timestamp() + interval ''1 hour''';
                grant usage on schema other_clock to public
                """);
        try {
            return work.get();
        } finally {
            Ledger.execute("drop schema other_clock cascade");
        }
    }

    /// The transaction that is open, from now on.
    public static Uni<Void> goBy() {
        return SessionSql.execute("set local search_path = other_clock, pg_catalog, public");
    }
}
