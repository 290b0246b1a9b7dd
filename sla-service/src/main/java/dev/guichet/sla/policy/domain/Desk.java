package dev.guichet.sla.policy.domain;

import java.util.List;

/// A desk, as far as its policy is concerned.
///
/// @param organizationPath ids from the root to the organization that opened it, both included
public record Desk(long id, String slug, String name, List<Long> organizationPath) {
    public Desk {
        organizationPath = List.copyOf(organizationPath);
    }
}
