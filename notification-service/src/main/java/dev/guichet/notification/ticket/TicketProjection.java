package dev.guichet.notification.ticket;

import dev.guichet.events.TicketEvent;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps the desk of each ticket as its events tell it; an older event changes nothing.
@ApplicationScoped
public class TicketProjection {
    private static final String UPSERT = """
            insert into ticket (number, root_id, desk_id, version) values ($1, $2, $3, $4)
            on conflict (number) do update set desk_id = excluded.desk_id, version = excluded.version
            where ticket.version < excluded.version
            """;

    /// Within the transaction of the event.
    public Uni<Void> apply(TicketEvent event) {
        return SessionSql.update(
                        UPSERT,
                        event.ticket().number(),
                        event.meta().root(),
                        event.ticket().desk().id(),
                        event.meta().version())
                .replaceWithVoid();
    }
}
