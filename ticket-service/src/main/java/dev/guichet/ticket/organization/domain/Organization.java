package dev.guichet.ticket.organization.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of the tree, as whoever knows of it sees it. A root is a tenant: nothing crosses between two roots.
///
/// @param path ids from the root to this organization, both included
/// @param slug unique within the root; of roots, unique within the installation
/// @param accountManager id of the person; null when it has none of its own
public record Organization(
        long id,
        long root,
        List<Long> path,
        String slug,
        String name,
        @Nullable Long accountManager) {
    public Organization {
        path = List.copyOf(path);
    }

    /// Of a row.
    public Organization(long id, long root, Long[] path, String slug, String name, @Nullable Long accountManager) {
        this(id, root, List.of(path), slug, name, accountManager);
    }

    public boolean isRoot() {
        return id == root;
    }

    /// Id of the organization above; null for a root.
    public @Nullable Long parent() {
        return isRoot() ? null : path.get(path.size() - 2);
    }
}
