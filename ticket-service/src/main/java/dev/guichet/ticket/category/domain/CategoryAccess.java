package dev.guichet.ticket.category.domain;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.Set;

/// Who knows of the categories of an organization. Paths are that organization's; who decides on its categories,
/// [Rights#configures] tells: its administrators and those above it, and nobody else (S3.31).
public final class CategoryAccess {
    private CategoryAccess() {}

    /// Whether the path alone tells that the caller knows: they belong below, or they configure, serve or act for the
    /// organization.
    public static boolean knows(Rights caller, List<Long> path) {
        return caller.path().contains(path.getLast())
                || caller.configures(path)
                || caller.serves(path)
                || caller.actsFor(path);
    }

    /// Those of an organization that one below inherits from are known to whoever configures, serves or acts for the
    /// one below, too.
    ///
    /// @param lineage ids of all organizations on the way from the root to what the caller configures or serves
    public static boolean knows(Rights caller, List<Long> path, Set<Long> lineage) {
        return lineage.contains(path.getLast()) || knows(caller, path);
    }
}
