package dev.guichet.ticket.category.domain;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.Set;

/// Who knows of the categories of an organization: whoever knows of it, and some more. Paths are that
/// organization's; who decides on its categories, [Rights#configures] tells: its administrators and those above
/// it, and nobody else (S3.31).
public final class CategoryAccess {
    private CategoryAccess() {}

    /// Those of an organization that one below inherits from are known to whoever configures, serves or acts for the
    /// one below, too.
    ///
    /// @param lineage ids of all organizations on the way from the root to what the caller configures or serves
    public static boolean knows(Rights caller, List<Long> path, Set<Long> lineage) {
        return lineage.contains(path.getLast()) || caller.knows(path);
    }
}
