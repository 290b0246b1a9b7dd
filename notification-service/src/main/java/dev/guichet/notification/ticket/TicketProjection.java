package dev.guichet.notification.ticket;

import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketEvent;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Beside the entity: of every event of every ticket one statement takes the later of two, and one its mails along.
///
/// Keeps the desk of each ticket and who follows it as its events tell it, and takes its mails along when it
/// moves; an older event changes nothing.
@ApplicationScoped
public class TicketProjection {
    private static final String UPSERT = """
            insert into ticket (number, root_id, desk_id, version, observers) values ($1, $2, $3, $4, $5)
            on conflict (number) do update
                set desk_id = excluded.desk_id, version = excluded.version, observers = excluded.observers
            where ticket.version < excluded.version
            returning old.desk_id is not null and old.desk_id <> new.desk_id as moved
            """;

    private static final String MOVE = "update delivery set desk_id = $2 where ticket = $1";

    /// Within the transaction of the event.
    public Uni<Void> apply(TicketEvent event) {
        long number = event.ticket().number();
        long desk = event.ticket().desk().id();
        return SessionSql.select(
                        UPSERT,
                        number,
                        event.meta().root(),
                        desk,
                        event.meta().version(),
                        event.ticket().observers().stream().map(PersonRef::id).toArray(Long[]::new))
                .map(rows -> rows.stream().anyMatch(row -> Boolean.TRUE.equals(row[0])))
                .chain(moved -> moved
                        ? SessionSql.update(MOVE, number, desk).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
