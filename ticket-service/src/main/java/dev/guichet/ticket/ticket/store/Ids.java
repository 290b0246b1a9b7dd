package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/// Numbers of tickets and ids of messages, taken from their sequences in blocks of [#BLOCK], so that a creation knows
/// them before it speaks to the database. What a replica took and did not use is lost: gaps are allowed.
///
/// Who is within a transaction takes them on its connection. Asking the pool for a second one while holding the first
/// would have a full pool wait for itself.
@ApplicationScoped
public class Ids {
    /// The increment of both sequences.
    static final int BLOCK = 50;

    private final Block tickets;
    private final Block messages;

    Ids(Pool pool) {
        this.tickets = new Block(pool, SqlFile.of("ticket/next-numbers"));
        this.messages = new Block(pool, SqlFile.of("ticket/next-messages"));
    }

    public Uni<Long> nextTicket() {
        return tickets.next();
    }

    public Uni<Long> nextMessage() {
        return messages.next();
    }

    public Uni<Long> nextTicketWithin() {
        return tickets.nextWithin();
    }

    public Uni<Long> nextMessageWithin() {
        return messages.nextWithin();
    }

    /// Whoever finds it empty fetches a block and shares what they do not need: nobody waits for another's fetch, whose
    /// answer would arrive on another request's context.
    private static final class Block {
        private final Queue<Long> left = new ConcurrentLinkedQueue<>();
        private final Pool pool;
        private final SqlFile next;

        Block(Pool pool, SqlFile next) {
            this.pool = pool;
            this.next = next;
        }

        Uni<Long> next() {
            Long id = left.poll();
            return id == null ? fetch() : Uni.createFrom().item(id);
        }

        Uni<Long> nextWithin() {
            Long id = left.poll();
            return id == null ? fetchWithin() : Uni.createFrom().item(id);
        }

        private Uni<Long> fetch() {
            return pool.query(next.text())
                    .execute()
                    .map(rows -> rows.iterator().next().getLong(0))
                    .invoke(this::share);
        }

        private Uni<Long> fetchWithin() {
            return SessionSql.select(next.text())
                    .map(rows -> (Long) rows.getFirst()[0])
                    .invoke(this::share);
        }

        private void share(long first) {
            LongStream.range(first + 1, first + BLOCK).forEach(left::add);
        }
    }
}
