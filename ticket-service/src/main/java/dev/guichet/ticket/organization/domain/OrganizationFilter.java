package dev.guichet.ticket.organization.domain;

import org.jspecify.annotations.Nullable;

/// Which of the organizations that a caller knows to list; null does not narrow.
///
/// @param parent id of the organization right above
/// @param q words that begin words of the name, of the slug, or of a domain where the caller configures it
public record OrganizationFilter(
        @Nullable Long parent, @Nullable String q) {}
