package dev.guichet.ticket.category.domain;

import java.util.Optional;

/// A category about to exist.
///
/// @param organization id of the one it will belong to; empty for the only one its author administers
public record WantedCategory(Optional<Long> organization, String slug, CategoryLabels labels) {}
