package dev.guichet.ticket.person.domain;

import java.util.List;

/// The organization a person belongs to, as far as persons need it.
///
/// @param path ids from the root to this organization, both included
public record Home(long id, String slug, String name, List<Long> path) {
    public Home {
        path = List.copyOf(path);
    }

    /// Of a row.
    public Home(long id, String slug, String name, Long[] path) {
        this(id, slug, name, List.of(path));
    }
}
