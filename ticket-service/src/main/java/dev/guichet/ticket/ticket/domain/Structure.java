package dev.guichet.ticket.ticket.domain;

import java.util.List;

/// The organization that asks.
///
/// @param path ids from the root to this organization, both included
public record Structure(long id, String slug, String name, List<Long> path) {
    public Structure {
        path = List.copyOf(path);
    }

    /// Whether a caller means this one.
    ///
    /// @param key its id or its slug, which starts with a letter
    boolean isCalled(String key) {
        return key.equals(slug) || key.equals(Long.toString(id));
    }
}
