package dev.guichet.ticket.category.domain;

import java.time.Instant;

/// What requests are about. It belongs to an organization and holds for everything below it, until one of them has a
/// category of the same slug.
///
/// @param organization id of the organization it belongs to
/// @param slug unique within the organization; what tickets say
/// @param archived takes no new tickets; those that have it keep it
public record Category(
        long id,
        long root,
        long organization,
        String slug,
        CategoryLabels labels,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
