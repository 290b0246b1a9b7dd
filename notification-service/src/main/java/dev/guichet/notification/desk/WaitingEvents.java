package dev.guichet.notification.desk;

import dev.guichet.events.GuichetEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/// Plain SQL: what waits for a desk is taken and deleted as a set, by one of those who come for it.
///
/// Events that a desk has to be told of, kept until the desk is known: topics are read side by side, so the event of a
/// ticket may be here before that of its desk.
@ApplicationScoped
public class WaitingEvents {
    private static final String KEEP = """
            insert into waiting_event (event_id, root_id, desk_id, type, payload) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    private static final String TAKE = "delete from waiting_event where desk_id = $1 returning type, payload";

    public Uni<Void> keep(TicketEvent event) {
        return SessionSql.update(
                        KEEP,
                        event.meta().eventId(),
                        event.meta().root(),
                        event.ticket().desk().id(),
                        EventTypes.of(event),
                        Buffer.buffer(EventCodec.encode(event)))
                .replaceWithVoid();
    }

    /// What waited for the desk, oldest first; it waits no longer once the transaction is committed.
    public Uni<List<TicketEvent>> take(long desk) {
        return SessionSql.select(TAKE, desk)
                .map(rows -> rows.stream()
                        .map(WaitingEvents::event)
                        .sorted(Comparator.comparing(event -> event.meta().occurredAt()))
                        .toList());
    }

    private static TicketEvent event(Object[] row) {
        Class<? extends GuichetEvent> type = EventTypes.find((String) row[0])
                .orElseThrow(() -> new IllegalStateException("kept events have types of this release"));
        return (TicketEvent) EventCodec.decode(((Buffer) row[1]).getBytes(), type);
    }
}
