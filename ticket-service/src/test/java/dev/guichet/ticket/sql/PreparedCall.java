package dev.guichet.ticket.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A statement of the system, run with values that fit: the server tells the type of each parameter, its name what to
/// put there. So a new statement is run without anybody listing it.
record PreparedCall(String name, String sql, List<String> parameters) {
    private static final String TYPES = """
            select unnest(parameter_types)::text from pg_prepared_statements where name = 'tried'
            """;

    static PreparedCall of(String name, SqlFile file) {
        return new PreparedCall(name, file.text(), file.names());
    }

    /// @param values by name of the parameter, as PostgreSQL reads them
    /// @return how many rows it found or touched
    int run(Connection connection, Map<String, String> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare tried as " + sql);
            boolean rows = statement.execute("execute tried" + arguments(types(connection), values));
            return rows ? count(statement) : statement.getUpdateCount();
        }
    }

    private static List<String> types(Connection connection) throws SQLException {
        List<String> types = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TYPES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                types.add(rows.getString(1));
            }
        }
        return types;
    }

    /// A name may be of an id in one statement and of a slug in another: what the type does not take is replaced.
    private String arguments(List<String> types, Map<String, String> values) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String given = values.get(parameters.get(i));
            boolean fits = given != null && !(types.get(i).startsWith("bigint") && !given.matches("[0-9,]+"));
            arguments.add(literal(fits ? given : ofType(types.get(i)), types.get(i)));
        }
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    /// For what no name says more of: any value that the type takes, as large as a page before the first.
    private static @Nullable String ofType(String type) {
        return switch (type) {
            case "bigint" -> "9000000000000000000";
            case "integer" -> "100";
            case "boolean" -> "true";
            case "text", "character varying" -> "x";
            case "uuid" -> "00000000-0000-0000-0000-000000000000";
            case "jsonb", "json" -> "{}";
            case "bytea" -> "\\x00";
            default -> type.startsWith("timestamp") ? "2026-01-01T00:00:00Z" : type.endsWith("[]") ? "{}" : null;
        };
    }

    private static String literal(@Nullable String value, String type) {
        if (value == null) {
            return "null";
        }
        String fitting = type.endsWith("[]") && !value.startsWith("{") ? "{" + value + "}" : value;
        return "cast('" + fitting.replace("'", "''") + "' as " + type + ")";
    }

    private static int count(Statement statement) throws SQLException {
        int found = 0;
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found++;
            }
        }
        return found;
    }
}
