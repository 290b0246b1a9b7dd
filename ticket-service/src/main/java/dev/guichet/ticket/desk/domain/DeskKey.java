package dev.guichet.ticket.desk.domain;

import org.jspecify.annotations.Nullable;

/// How callers name a desk of their root: by id or by slug. A slug starts with a letter, so the two never meet.
public record DeskKey(@Nullable Long id, @Nullable String slug) {
    private static final int DIGITS = 18;

    public static DeskKey of(long id) {
        return new DeskKey(id, null);
    }

    /// Of a path parameter.
    public static DeskKey valueOf(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? of(Long.parseLong(text))
                : new DeskKey(null, text);
    }
}
