package dev.guichet.ticket.desk.domain;

import dev.guichet.kit.query.WrittenNumber;
import org.jspecify.annotations.Nullable;

/// How callers name a desk of their root: by id or by slug. A slug starts with a letter, so the two never meet.
public record DeskKey(@Nullable Long id, @Nullable String slug) {
    public static DeskKey of(long id) {
        return new DeskKey(id, null);
    }

    /// Of a path parameter.
    public static DeskKey valueOf(String text) {
        var id = WrittenNumber.of(text);
        return id.isPresent() ? of(id.getAsLong()) : new DeskKey(null, text);
    }
}
