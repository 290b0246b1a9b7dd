package dev.guichet.kit.directory;

import org.jspecify.annotations.Nullable;

/// Whether two share an organization. Guests have none: `Objects.equals` would make them all each other's colleagues.
public final class Membership {
    private Membership() {}

    /// @param one id of an organization; null for a guest's
    /// @param other likewise
    public static boolean shared(@Nullable Long one, @Nullable Long other) {
        return one != null && one.equals(other);
    }
}
