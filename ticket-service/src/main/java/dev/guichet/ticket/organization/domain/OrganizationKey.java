package dev.guichet.ticket.organization.domain;

import org.jspecify.annotations.Nullable;

/// How callers name an organization of their root: by id or by slug. A slug starts with a letter, so the two never
/// meet.
public record OrganizationKey(@Nullable Long id, @Nullable String slug) {
    private static final int DIGITS = 18;

    public static OrganizationKey of(long id) {
        return new OrganizationKey(id, null);
    }

    /// Of a path parameter.
    public static OrganizationKey valueOf(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? of(Long.parseLong(text))
                : new OrganizationKey(null, text);
    }
}
