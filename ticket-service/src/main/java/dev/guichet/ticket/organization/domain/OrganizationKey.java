package dev.guichet.ticket.organization.domain;

import dev.guichet.kit.query.WrittenNumber;
import org.jspecify.annotations.Nullable;

/// How callers name an organization of their root: by id or by slug. A slug starts with a letter, so the two never
/// meet.
public record OrganizationKey(@Nullable Long id, @Nullable String slug) {
    public static OrganizationKey of(long id) {
        return new OrganizationKey(id, null);
    }

    /// Of a path parameter.
    public static OrganizationKey valueOf(String text) {
        var id = WrittenNumber.of(text);
        return id.isPresent() ? of(id.getAsLong()) : new OrganizationKey(null, text);
    }
}
