package dev.guichet.notification.ticket;

import dev.guichet.events.TicketEvent;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps the desk of each ticket as its events tell it, and takes its mails along when it moves; an older event changes
/// nothing.
@ApplicationScoped
public class TicketProjection {
    private static final String UPSERT = """
            with before as (select desk_id from ticket where number = $1),
            now_at as (
                insert into ticket (number, root_id, desk_id, version) values ($1, $2, $3, $4)
                on conflict (number) do update set desk_id = excluded.desk_id, version = excluded.version
                where ticket.version < excluded.version
                returning desk_id)
            update delivery d set desk_id = now_at.desk_id
            from now_at, before
            where before.desk_id <> now_at.desk_id and d.root_id = $2 and d.ticket = $1
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
