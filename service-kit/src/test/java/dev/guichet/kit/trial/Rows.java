package dev.guichet.kit.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// What the database says, past everything under test.
public final class Rows {

    private Rows() {}

    public static long count(DataSource database, String sql, Object... parameters) {
        return ((Number) list(database, sql, parameters).getFirst()).longValue();
    }

    /// The first column.
    public static List<Object> list(DataSource database, String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var values = new ArrayList<Object>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
