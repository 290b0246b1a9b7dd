package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/// Ids of messages, taken from their sequence in blocks of [#BLOCK], so that a creation knows its before it speaks to
/// the database: nothing is ordered by them. What a replica took and did not use is lost. And numbers of tickets, one
/// by
/// one, since lists are ordered by those.
///
/// Who is within a transaction takes them on its connection. Asking the pool for a second one while holding the first
/// would have a full pool wait for itself.
@ApplicationScoped
public class Ids {
    /// The increment of the sequence of messages.
    static final int BLOCK = 50;

    private static final SqlFile MESSAGES = SqlFile.of("ticket/next-messages");
    private static final SqlFile TICKET = SqlFile.of("ticket/next-number");

    private final Queue<Long> left = new ConcurrentLinkedQueue<>();
    private final Pool pool;

    Ids(Pool pool) {
        this.pool = pool;
    }

    public Uni<Long> nextMessage() {
        Long id = left.poll();
        return id == null
                ? pool.query(MESSAGES.text())
                        .execute()
                        .map(rows -> rows.iterator().next().getLong(0))
                        .invoke(this::share)
                : Uni.createFrom().item(id);
    }

    public Uni<Long> nextMessageWithin() {
        Long id = left.poll();
        return id == null
                ? within(MESSAGES).invoke(this::share)
                : Uni.createFrom().item(id);
    }

    public Uni<Long> nextTicketWithin() {
        return within(TICKET);
    }

    private static Uni<Long> within(SqlFile next) {
        return SessionSql.select(next.text()).map(rows -> (Long) rows.getFirst()[0]);
    }

    /// Whoever finds none fetches a block and shares what they do not need: nobody waits for another's fetch, whose
    /// answer would arrive on another request's context.
    private void share(long first) {
        LongStream.range(first + 1, first + BLOCK).forEach(left::add);
    }
}
