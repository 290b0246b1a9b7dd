package dev.guichet.kit.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/// Plain SQL (`$1` parameters, types of the Vert.x PostgreSQL client) in the current [ReadTransaction] if there is one,
/// else on the connection, and so in the transaction, of the current Hibernate session. It skips the ORM's query
/// machinery, which on hot paths costs more than the statement. It does not flush the session: whoever mixes it with
/// entities flushes first.
///
/// The one place that touches a class of Hibernate Reactive outside its public API (ADR 0011).
public final class SessionSql {

    private SessionSql() {}

    public static Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .deferred(() -> ReadTransaction.current()
                        .map(open -> open.select(sql, parameters))
                        .orElseGet(() -> Panache.getSession().chain(session -> select(session, sql, parameters))));
    }

    public static Uni<List<Object[]>> select(Mutiny.Session session, String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection(session).select(sql, parameters))
                .map(SessionSql::rows);
    }

    /// @return how many rows it touched
    public static Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return Panache.getSession().chain(session -> update(session, sql, parameters));
    }

    public static Uni<Integer> update(Mutiny.Session session, String sql, @Nullable Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection(session).update(sql, parameters));
    }

    /// A statement without parameters and rows, such as `savepoint work`.
    public static Uni<Void> execute(String sql) {
        return Uni.createFrom()
                .deferred(() -> ReadTransaction.current()
                        .map(open -> open.execute(sql))
                        .orElseGet(() -> Panache.getSession()
                                .chain(session -> Uni.createFrom()
                                        .completionStage(
                                                () -> connection(session).executeUnprepared(sql)))));
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    private static List<Object[]> rows(ReactiveConnection.Result result) {
        var rows = new ArrayList<Object[]>(result.size());
        result.forEachRemaining(rows::add);
        return rows;
    }
}
