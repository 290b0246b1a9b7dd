package dev.guichet.ticket.form.domain;

import dev.guichet.ticket.desk.domain.DeskKey;
import org.jspecify.annotations.Nullable;

/// Which of the forms that a caller may read they want; null is any.
///
/// @param archived those no longer offered instead of those that are
public record FormFilter(
        @Nullable DeskKey desk,
        @Nullable String kind,
        @Nullable Audience audience,
        boolean archived) {}
