package dev.guichet.kit.sql;

import java.util.Set;
import java.util.function.Predicate;

/// Tells which unique constraint a write ran into, so that a name that is taken becomes a refusal.
public final class UniqueViolation {
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    /// @param constraints names of unique constraints or indexes
    public static Predicate<Throwable> of(String... constraints) {
        return Violations.of(SQL_STATE, Set.of(constraints));
    }
}
