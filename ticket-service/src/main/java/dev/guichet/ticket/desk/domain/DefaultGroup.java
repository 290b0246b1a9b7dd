package dev.guichet.ticket.desk.domain;

import org.jspecify.annotations.Nullable;

/// Where the new tickets of a desk are to go from now on.
///
/// @param slug null for no group
public record DefaultGroup(@Nullable String slug) {}
