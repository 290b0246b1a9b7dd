package dev.guichet.sla.policy;

import dev.guichet.kit.directory.Rights;
import dev.guichet.sla.projection.DeskEntity;
import java.util.List;

/// A desk, its policy, and who reads and configures it.
///
/// @param path ids from the root to the organization that opened the desk, both included
record DeskPolicy(DeskEntity desk, List<Long> path, PolicyEntity policy) {
    /// By its members, and whoever configures the organization that opened it.
    boolean isReadBy(Rights caller) {
        return caller.isMemberOf(desk.id()) || caller.configures(path);
    }

    /// By its supervisors, and whoever configures the organization that opened it.
    boolean isConfiguredBy(Rights caller) {
        return caller.supervises(desk.id()) || caller.configures(path);
    }

    DeskPolicy with(PolicyEntity other) {
        return new DeskPolicy(desk, path, other);
    }
}
