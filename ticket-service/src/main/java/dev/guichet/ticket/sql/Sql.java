package dev.guichet.ticket.sql;

import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Runs statements in the current transaction.
public final class Sql {
    private Sql() {}

    public static <T> Uni<List<T>> list(SqlFile.Bound statement, Function<Rows, T> mapping) {
        return SessionSql.select(statement.text(), statement.values())
                .map(rows -> rows.stream().map(Rows::new).map(mapping).toList());
    }

    /// Of a statement that asks for one row more than the limit, and says in its last column how many there were.
    public static <T> Uni<Slice<T>> slice(SqlFile.Bound statement, int limit, Function<Rows, T> mapping) {
        return SessionSql.select(statement.text(), statement.values()).map(rows -> {
            List<T> kept =
                    rows.stream().limit(limit).map(Rows::new).map(mapping).toList();
            long there = rows.isEmpty() ? 0 : (Long) rows.getFirst()[rows.getFirst().length - 1];
            return new Slice<>(kept, there > kept.size());
        });
    }

    public static <T> Uni<Optional<T>> first(SqlFile.Bound statement, Function<Rows, T> mapping) {
        return list(statement, mapping).map(rows -> rows.stream().findFirst());
    }

    public static Uni<Void> run(SqlFile.Bound statement) {
        return SessionSql.update(statement.text(), statement.values()).replaceWithVoid();
    }
}
