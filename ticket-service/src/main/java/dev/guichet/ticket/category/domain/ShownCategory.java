package dev.guichet.ticket.category.domain;

import dev.guichet.kit.directory.NamedOrganization;

/// A category and where it comes from.
public record ShownCategory(Category category, NamedOrganization organization) {}
