package dev.guichet.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A statement of the system, run with values that fit: the server tells the type of each parameter, its name what to
/// put there. So a new statement is run without anybody listing it.
public record PreparedCall(String name, String sql, List<String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
    /// What is shown of nothing: no value, no, none.
    private static final Set<String> NOTHING = Set.of("", "f", "0");

    private static final String TYPES = """
            select unnest(parameter_types)::text from pg_prepared_statements where name = 'tried'
            """;

    /// A statement whose parameters are called by their position, from 1 on.
    public static PreparedCall of(String name, String sql) {
        int parameters = (int) PARAMETER
                .matcher(sql)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
        return new PreparedCall(
                name,
                sql,
                IntStream.rangeClosed(1, parameters).mapToObj(Integer::toString).toList());
    }

    /// @param values by name of the parameter, or by type, as PostgreSQL reads them
    /// @return how many rows it found or touched
    public int run(Connection connection, Map<String, String> values) throws SQLException {
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
            String name = parameters.get(i);
            String type = types.get(i);
            arguments.add(
                    literal(fitting(type, values.get(name), values.get(name + "_id"), ofType(type, values)), type));
        }
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private static @Nullable String fitting(String type, @Nullable String... candidates) {
        boolean number = type.startsWith("bigint") || type.startsWith("integer");
        return Arrays.stream(candidates)
                .filter(value -> value != null && (!number || value.matches("[0-9,]+|null")))
                .findFirst()
                .orElse(null);
    }

    /// For what no name says more of: any value that the type takes, as large as a page before the first.
    private static @Nullable String ofType(String type, Map<String, String> values) {
        if (values.containsKey(type)) {
            return values.get(type);
        }
        return switch (type) {
            case "bigint" -> "9000000000000000000";
            case "integer", "smallint" -> "100";
            case "double precision" -> "0";
            case "boolean" -> "true";
            case "text", "character varying" -> "x";
            case "uuid" -> "00000000-0000-0000-0000-000000000000";
            case "jsonb", "json" -> "{}";
            case "bytea" -> "\\x00";
            case "bigint[]" -> values.get("bigint");
            case "text[]" -> "{x}";
            default -> type.startsWith("timestamp") ? "2026-01-01T00:00:00Z" : type.endsWith("[]") ? "{}" : null;
        };
    }

    private static String literal(@Nullable String value, String type) {
        if (value == null || value.equals("null")) {
            return "null";
        }
        String fitting = type.endsWith("[]") && !value.startsWith("{") ? "{" + value + "}" : value;
        return "cast('" + fitting.replace("'", "''") + "' as " + type + ")";
    }

    /// What was written counts whatever is said of it.
    private int count(Statement statement) throws SQLException {
        boolean reads = sql.stripLeading().startsWith("select");
        int found = 0;
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found += reads && isEmpty(rows) ? 0 : 1;
            }
        }
        return found;
    }

    /// A row that says nothing, as an aggregate of no rows does.
    private static boolean isEmpty(ResultSet rows) throws SQLException {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String value = rows.getString(i);
            if (value != null && !NOTHING.contains(value)) {
                return false;
            }
        }
        return true;
    }
}
