package dev.guichet.sla.timer.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.sla.timer.domain.KnownTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Plain SQL, since every event of every ticket passes here: one statement, where an entity would be read and locked
/// before it is written.
@ApplicationScoped
public class TicketStore {
    // An event older than what is known changes nothing but the episode, and that only when its beginning was not seen
    // yet.
    private static final String KEEP = """
            insert into ticket (number, root_id, desk_id, organization_id, requester_id, observer_ids, client_id, version,
                                episode)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (number) do update set
                desk_id = case when ticket.version < excluded.version then excluded.desk_id else ticket.desk_id end,
                organization_id = case when ticket.version < excluded.version
                    then excluded.organization_id else ticket.organization_id end,
                requester_id = case when ticket.version < excluded.version
                    then excluded.requester_id else ticket.requester_id end,
                observer_ids = case when ticket.version < excluded.version
                    then excluded.observer_ids else ticket.observer_ids end,
                client_id = case when ticket.version < excluded.version
                    then excluded.client_id else ticket.client_id end,
                version = greatest(ticket.version, excluded.version),
                episode = greatest(ticket.episode, excluded.episode)
            where ticket.version < excluded.version or ticket.episode < excluded.episode
            returning coalesce(old.episode, 0) < new.episode
            """;

    TicketStore() {}

    /// Keeps what a later event tells of a ticket.
    public Uni<Void> keep(KnownTicket ticket) {
        return keep(ticket, 0).replaceWithVoid();
    }

    /// Keeps what the beginning of an episode tells of a ticket.
    ///
    /// @return whether no episode as late as this one had begun before
    public Uni<Boolean> begin(KnownTicket ticket, long episode) {
        return keep(ticket, episode);
    }

    private Uni<Boolean> keep(KnownTicket ticket, long episode) {
        return SessionSql.select(
                        KEEP,
                        ticket.number().value(),
                        ticket.root(),
                        ticket.desk(),
                        ticket.organization(),
                        ticket.requester(),
                        ticket.observers().toArray(Long[]::new),
                        ticket.client(),
                        ticket.version(),
                        episode)
                .map(rows -> !rows.isEmpty() && (Boolean) rows.getFirst()[0]);
    }
}
