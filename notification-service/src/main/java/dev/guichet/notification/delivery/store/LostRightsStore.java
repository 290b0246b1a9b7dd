package dev.guichet.notification.delivery.store;

import dev.guichet.events.PersonRef;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Beside the entity: all such mails at once, by what the database knows.
///
/// Mails that wait for the relay while their readers lose the right to read them: they are given up, and their
/// content is gone at once. The rest, and what comes later, the queue judges when a worker takes it. What a
/// worker has in hand at that moment may still leave.
@ApplicationScoped
public class LostRightsStore {
    private static final String GIVE_UP = """
            update delivery d
            set state = 'given_up', reason = 'the recipient may not read it any more', letter = null, leased_until = null,
                version = version + 1
            where d.state in ('queued', 'failed')
            """;

    private static final String FOLLOWS_NO_MORE =
            GIVE_UP + " and d.ticket = $1 and d.person_id = any ($2) and d.letter ->> 'role' = 'observer'";

    private static final String LEFT_THE_DESK = GIVE_UP + """
             and d.desk_id = $1 and d.letter ->> 'role' = 'agent'
             and delivery_is_lost(d.ticket, d.desk_id, d.person_id, 'agent', d.occurred_at)
            """;

    /// Within the transaction of the event that says so.
    public Uni<Void> followNoMore(long ticket, List<PersonRef> removed) {
        return removed.isEmpty()
                ? Uni.createFrom().voidItem()
                : SessionSql.update(
                                FOLLOWS_NO_MORE,
                                ticket,
                                removed.stream().map(PersonRef::id).toArray(Long[]::new))
                        .replaceWithVoid();
    }

    /// Of those who are not at the desk as it is known now.
    public Uni<Void> leftTheDesk(long desk) {
        return SessionSql.update(LEFT_THE_DESK, desk).replaceWithVoid();
    }
}
