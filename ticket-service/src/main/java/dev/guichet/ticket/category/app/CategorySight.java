package dev.guichet.ticket.category.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.category.domain.CategoryAccess;
import dev.guichet.ticket.category.store.CategoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whether a caller knows of an organization's categories. It asks the database only when the path alone does not tell.
@ApplicationScoped
class CategorySight {
    private final CategoryStore store;

    CategorySight(CategoryStore store) {
        this.store = store;
    }

    Uni<Boolean> knows(Rights caller, List<Long> path) {
        return CategoryAccess.knows(caller, path)
                ? Uni.createFrom().item(true)
                : store.lineage(caller.branches()).map(lineage -> CategoryAccess.knows(caller, path, lineage));
    }
}
