package dev.guichet.kit.sql;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which unique constraint a write ran into, so that a name that is taken becomes a refusal.
public final class UniqueViolation {
    private static final String SQL_STATE = "23505";
    private static final Pattern WORD = Pattern.compile("\\w+");

    private UniqueViolation() {}

    /// @param constraints names of unique constraints or indexes
    public static Predicate<Throwable> of(String... constraints) {
        Set<String> wanted = Set.of(constraints);
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (violates(cause, wanted)) {
                    return true;
                }
            }
            return false;
        };
    }

    /// Hibernate Reactive keeps nothing of the client's exception but its text, which names the constraint, in whatever
    /// quotation marks the server's language has.
    private static boolean violates(Throwable cause, Set<String> wanted) {
        return switch (cause) {
            case PgException e ->
                SQL_STATE.equals(e.getSqlState()) && e.getConstraint() != null && wanted.contains(e.getConstraint());
            case SQLException e -> SQL_STATE.equals(e.getSQLState()) && names(e.getMessage(), wanted);
            default -> false;
        };
    }

    private static boolean names(@Nullable String message, Set<String> wanted) {
        return message != null && WORD.matcher(message).results().anyMatch(word -> wanted.contains(word.group()));
    }
}
