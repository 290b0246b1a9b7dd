package dev.guichet.kit.sql;

import java.util.Set;
import java.util.function.Predicate;

/// Tells which foreign key a write ran into: what it refers to is not there, or no longer.
public final class MissingReference {
    private static final String SQL_STATE = "23503";

    private MissingReference() {}

    /// @param constraints names of foreign keys
    public static Predicate<Throwable> of(String... constraints) {
        return Violations.of(SQL_STATE, Set.of(constraints));
    }
}
