package dev.guichet.kit.outbox;

import dev.guichet.events.GuichetEvent;
import dev.guichet.kit.sql.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// Events that leave with the change that caused them: written in its transaction, published by [OutboxRelay] once it
/// has committed, in the order they were written here per aggregate.
@ApplicationScoped
public class Outbox {

    private final OutboxWakeUp wakeUp;

    Outbox(OutboxWakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    /// Writes the events in the current transaction. Pending entity changes are flushed first, so that the aggregate's
    /// row is locked before the events take their place in the order.
    public Uni<Void> append(GuichetEvent... events) {
        return append(Arrays.asList(events));
    }

    public Uni<Void> append(List<? extends GuichetEvent> events) {
        return appendRows(events.stream().map(OutboxRow::of).toList());
    }

    public Uni<Void> appendRows(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .chain(session -> SessionSql.update(session, OutboxRows.INSERT_ALL, OutboxRows.columns(rows)))
                .invoke(() -> wakeUp.afterCommit(rows))
                .replaceWithVoid();
    }

    /// Tells the relays that committed rows wait. Only plain SQL needs it: after `@WithTransaction` the kit does it.
    public void wake(List<OutboxRow> rows) {
        wakeUp.now(rows);
    }
}
