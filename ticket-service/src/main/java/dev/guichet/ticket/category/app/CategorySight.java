package dev.guichet.ticket.category.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.category.domain.CategoryAccess;
import dev.guichet.ticket.category.store.CategoryStore;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.domain.Desk;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a caller knows of an organization's categories, which they may without knowing of the organization.
/// It asks the database only when the path alone does not tell.
@ApplicationScoped
class CategorySight {
    private final CategoryStore store;
    private final Desks desks;

    CategorySight(CategoryStore store, Desks desks) {
        this.store = store;
        this.desks = desks;
    }

    Uni<Boolean> knows(Rights caller, List<Long> path) {
        return caller.knows(path)
                ? Uni.createFrom().item(true)
                : branches(caller).chain(store::lineage).map(lineage -> CategoryAccess.knows(caller, path, lineage));
    }

    /// A guest chooses from what the organization of the desk has that answers them.
    private Uni<Set<Long>> branches(Rights caller) {
        return caller.isGuest()
                ? desks.answering(caller)
                        .chain(answers -> answers.guestDesk() == null
                                ? Uni.createFrom().item(List.<Desk>of())
                                : desks.byIds(Set.of(answers.guestDesk())))
                        .map(asked -> branches(caller, asked))
                : Uni.createFrom().item(caller.branches());
    }

    private static Set<Long> branches(Rights caller, List<Desk> asked) {
        Set<Long> branches = new HashSet<>(caller.branches());
        asked.forEach(desk -> branches.add(desk.organization()));
        return branches;
    }
}
