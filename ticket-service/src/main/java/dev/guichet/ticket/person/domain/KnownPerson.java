package dev.guichet.ticket.person.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person and where they belong.
///
/// @param home null for a guest
public record KnownPerson(Person person, @Nullable Home home) {
    /// Ids from the root to their organization, both included; empty for a guest.
    public List<Long> path() {
        return home == null ? List.of() : home.path();
    }
}
