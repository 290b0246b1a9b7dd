package dev.guichet.kit.sql;

import io.vertx.pgclient.PgException;
import java.util.Set;
import java.util.function.Predicate;

/// Tells which unique constraint a write ran into, so that a name that is taken becomes a refusal.
public final class UniqueViolation {
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    /// @param constraints names of unique constraints or indexes
    public static Predicate<Throwable> of(String... constraints) {
        Set<String> wanted = Set.of(constraints);
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PgException violation && SQL_STATE.equals(violation.getSqlState())) {
                    return violation.getConstraint() != null && wanted.contains(violation.getConstraint());
                }
            }
            return false;
        };
    }
}
