package dev.guichet.ticket.invitation.store;

import dev.guichet.ticket.invitation.domain.DueInvitation;
import dev.guichet.ticket.invitation.domain.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// Invitations as a queue for workers, over all roots: functions of the database, each a transaction of its own.
@ApplicationScoped
public class InvitationQueue {
    private static final String CLAIM =
            "select *, clock_timestamp() as taken_at from invitation_claim($1, make_interval(secs => $2), $3)";
    private static final String SETTLE = "select invitation_settle($1, $2, $3, $4, make_interval(secs => $5))";

    private final Pool pool;

    InvitationQueue(Pool pool) {
        this.pool = pool;
    }

    /// Takes what is due, oldest first, so that no other worker takes it before the lease is over.
    ///
    /// @param perDay mails that one mailbox gets in 24 hours; the others wait
    public Uni<List<DueInvitation>> claim(int wanted, Duration lease, int perDay) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(wanted, seconds(lease), perDay))
                .map(InvitationQueue::due);
    }

    public Uni<Void> settle(DueInvitation due, Outcome outcome) {
        return pool.preparedQuery(SETTLE).execute(written(due, outcome)).replaceWithVoid();
    }

    private static Tuple written(DueInvitation due, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent() -> Tuple.of(due.id(), due.attempt(), "sent", null, null);
            case Outcome.Failed(var reason) -> Tuple.of(due.id(), due.attempt(), "failed", reason.name(), null);
            case Outcome.Again(var reason, var pause) ->
                Tuple.of(due.id(), due.attempt(), "queued", reason.name(), seconds(pause));
        };
    }

    private static List<DueInvitation> due(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DueInvitation(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("locale"),
                        row.getString("organization"),
                        row.getString("desk"),
                        row.getInteger("attempts"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("taken_at").toInstant()))
                .toList();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
