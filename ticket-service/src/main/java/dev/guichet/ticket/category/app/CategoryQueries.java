package dev.guichet.ticket.category.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.ticket.category.domain.Category;
import dev.guichet.ticket.category.domain.CategoryFilter;
import dev.guichet.ticket.category.domain.ShownCategory;
import dev.guichet.ticket.category.store.CategoryStore;
import dev.guichet.ticket.organization.app.Organizations;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Categories read by whoever belongs to, serves or administers an organization they hold for.
@ApplicationScoped
public class CategoryQueries {
    private final CallerRights callers;
    private final Organizations organizations;
    private final CategoryStore store;
    private final CategorySight sight;
    private final Catalogues catalogues;
    private final Cursors cursors;

    CategoryQueries(
            CallerRights callers,
            Organizations organizations,
            CategoryStore store,
            CategorySight sight,
            Catalogues catalogues,
            Cursors cursors) {
        this.callers = callers;
        this.organizations = organizations;
        this.store = store;
        this.sight = sight;
        this.catalogues = catalogues;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<ShownCategory> one(long id) {
        return callers.current()
                .chain(caller -> store.byId(id)
                        .map(found -> found.orElseThrow(CategoryService::notFound))
                        .chain(category -> known(category, caller)));
    }

    private Uni<ShownCategory> known(Category category, Rights caller) {
        return organizations
                .byId(category.organization())
                .map(Optional::orElseThrow)
                .call(organization -> sight.knows(caller, organization.path()).invoke(knows -> {
                    if (!knows) {
                        throw CategoryService.notFound();
                    }
                }))
                .map(organization -> CategoryService.shown(category, organization));
    }

    /// Newest first; of one slug the nearest, archived or not.
    @WithTransaction
    public Uni<Page<ShownCategory>> page(CategoryFilter filter, int limit, @Nullable String cursor) {
        return callers.current()
                .chain(caller ->
                        catalogues.path(filter, caller).chain(path -> page(path, filter, limit, cursor, caller)));
    }

    private Uni<Page<ShownCategory>> page(
            List<Long> path, CategoryFilter filter, int limit, @Nullable String cursor, Rights caller) {
        String list = "categories of " + caller.root() + " for " + caller.actor() + " where " + filter;
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
        return store.effective(path, filter.archived(), before, limit + 1)
                .map(rows -> Page.of(
                        rows,
                        limit,
                        last -> cursors.seal(Long.toString(last.category().id()), list)));
    }
}
