package dev.guichet.notification.desk;

import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// Keeps "is this desk known?" apart from "this desk is known now", so that no event waits for what has come. Events of
/// tickets ask side by side. A transaction takes all it needs at once and in one order, whatever the order of its
/// events: two that took them one by one waited for each other.
@ApplicationScoped
public class DeskLocks {
    private static final String ASK = """
            select pg_advisory_xact_lock_shared(key)
            from (select distinct hashtextextended('desk', d) as key from unnest($1::bigint[]) as d order by key offset 0) k
            """;

    private static final String TELL = ASK.replace("_shared", "");

    /// Until the end of the transaction nobody else makes these desks known, or other than they are.
    public Uni<Void> toAsk(Collection<Long> desks) {
        return take(ASK, desks);
    }

    /// Until the end of the transaction nobody else decides whether these desks are known.
    public Uni<Void> toTell(Collection<Long> desks) {
        return take(TELL, desks);
    }

    private static Uni<Void> take(String locks, Collection<Long> desks) {
        return desks.isEmpty()
                ? Uni.createFrom().voidItem()
                : SessionSql.select(locks, (Object) desks.toArray(Long[]::new)).replaceWithVoid();
    }
}
