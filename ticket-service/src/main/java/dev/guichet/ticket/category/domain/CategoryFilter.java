package dev.guichet.ticket.category.domain;

import dev.guichet.ticket.desk.domain.DeskKey;
import org.jspecify.annotations.Nullable;

/// Whose categories to list, and which of them; null does not narrow.
///
/// @param organization id of the one whose own and inherited categories are meant
/// @param desk whose organization is meant
/// @param archived only those that are, or are not
public record CategoryFilter(
        @Nullable Long organization,
        @Nullable DeskKey desk,
        @Nullable Boolean archived) {}
