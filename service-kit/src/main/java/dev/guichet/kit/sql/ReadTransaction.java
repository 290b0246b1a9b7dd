package dev.guichet.kit.sql;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A transaction that only reads, on a connection of its own, without a session. What is combined travels together, in
/// one flight; what is chained awaits the answer. It begins in the flight of its first statement, and [#last] has it
/// end in that of its last.
public final class ReadTransaction {
    private static final String CURRENT = "guichet.read.transaction";
    private static final String COMMIT = "commit";

    private final SqlConnection connection;
    private final String begin;
    private final List<Future<?>> sent = new ArrayList<>();
    private @Nullable Future<?> begun;
    private boolean ended;

    private ReadTransaction(SqlConnection connection, String begin) {
        this.connection = connection;
        this.begin = begin;
    }

    /// Statements of `work` run in it. Work inside of another transaction is part of that.
    ///
    /// @param begin what its first statement goes after, sent as it is
    public static <T> Uni<T> of(Pool pool, String begin, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> isOpen() || Transactions.isOpen() ? work.get() : open(pool, begin, work));
    }

    /// Whoever cancels the call leaves its connection in order: the work goes on until it is answered.
    private static <T> Uni<T> open(Pool pool, String begin, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> pool.withConnection(connection -> new ReadTransaction(connection, begin).carryOut(work))
                                .toCompletionStage());
    }

    /// Nothing is asked after this: the transaction ends in the same flight. Outside of one it is nothing special.
    ///
    /// @param answer of statements that are all sent at once
    public static <T> Uni<T> last(Uni<T> answer) {
        return Uni.createFrom()
                .deferred(() -> current().map(open -> open.endingWith(answer)).orElse(answer));
    }

    static Optional<ReadTransaction> current() {
        return ContextLocals.get(CURRENT);
    }

    public static boolean isOpen() {
        return current().isPresent();
    }

    Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
        return send(() -> connection.preparedQuery(sql).execute(Tuple.wrap(parameters)))
                .map(ReadTransaction::rows);
    }

    Uni<Void> execute(String sql) {
        return send(() -> connection.query(sql).execute()).replaceWithVoid();
    }

    private Uni<RowSet<Row>> send(Supplier<Future<RowSet<Row>>> statement) {
        return Uni.createFrom().completionStage(() -> {
            if (ended) {
                throw new IllegalStateException("asked after what was to be the last");
            }
            Future<?> beginning = begin();
            Future<RowSet<Row>> answer = statement.get();
            sent.add(answer);
            // Outside of a transaction of a root it would be answered as if there were nothing.
            return beginning.compose(begun -> answer).toCompletionStage();
        });
    }

    private Future<?> begin() {
        if (begun == null) {
            begun = connection.query(begin).execute();
            sent.add(begun);
        }
        return begun;
    }

    private <T> Future<T> carryOut(Supplier<Uni<T>> work) {
        ContextLocals.put(CURRENT, this);
        return Future.fromCompletionStage(Uni.createFrom().deferred(work::get).subscribeAsCompletionStage())
                .eventually(this::close);
    }

    private <T> Uni<T> endingWith(Uni<T> answer) {
        return Uni.combine()
                .all()
                .unis(answer, Uni.createFrom().completionStage(() -> end().toCompletionStage()))
                .asTuple()
                .map(Tuple2::getItem1);
    }

    private Future<Void> close() {
        ContextLocals.remove(CURRENT);
        end();
        // The next one on this connection must not get answers that were meant for this.
        return Future.join(sent).transform(answered -> Future.succeededFuture());
    }

    /// After a failure PostgreSQL makes it a rollback.
    private Future<?> end() {
        if (ended || begun == null) {
            ended = true;
            return Future.succeededFuture();
        }
        ended = true;
        Future<?> end = connection.query(COMMIT).execute();
        sent.add(end);
        return end;
    }

    private static List<Object[]> rows(RowSet<Row> answer) {
        List<Object[]> rows = new ArrayList<>(answer.size());
        for (Row row : answer) {
            @Nullable Object[] columns = new @Nullable Object[row.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getValue(i);
            }
            rows.add(columns);
        }
        return rows;
    }
}
