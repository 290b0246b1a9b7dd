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

    public static <T> Uni<Optional<T>> first(SqlFile.Bound statement, Function<Rows, T> mapping) {
        return list(statement, mapping).map(rows -> rows.stream().findFirst());
    }

    public static Uni<Void> run(SqlFile.Bound statement) {
        return SessionSql.update(statement.text(), statement.values()).replaceWithVoid();
    }
}
