package dev.guichet.ticket.desk.domain;

import java.util.List;

/// The organization that opened a desk, as far as desks need it.
///
/// @param path ids from the root to this organization, both included
public record Opener(long id, String slug, String name, List<Long> path) {
    public Opener {
        path = List.copyOf(path);
    }
}
