package dev.guichet.kit.badhouse.converted;

import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;

/// A repository of plain SQL.
class RowRepository {
    Uni<Integer> clear() {
        return SessionSql.update("truncate bad_row");
    }
}
