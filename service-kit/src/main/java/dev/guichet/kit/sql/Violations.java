package dev.guichet.kit.sql;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which constraint a write ran into.
final class Violations {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private Violations() {}

    /// @param state the SQL state of the violation
    static Predicate<Throwable> of(String state, Set<String> wanted) {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (violates(cause, state, wanted)) {
                    return true;
                }
            }
            return false;
        };
    }

    /// Hibernate Reactive keeps nothing of the client's exception but its text, which names the constraint, in whatever
    /// quotation marks the server's language has.
    private static boolean violates(Throwable cause, String state, Set<String> wanted) {
        return switch (cause) {
            case PgException e ->
                state.equals(e.getSqlState()) && e.getConstraint() != null && wanted.contains(e.getConstraint());
            case SQLException e -> state.equals(e.getSQLState()) && names(e.getMessage(), wanted);
            default -> false;
        };
    }

    private static boolean names(@Nullable String message, Set<String> wanted) {
        return message != null && WORD.matcher(message).results().anyMatch(word -> wanted.contains(word.group()));
    }
}
