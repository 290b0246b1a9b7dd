package dev.guichet.ticket.category;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.category.CategorySight.CategoryFilter;
import dev.guichet.ticket.category.CategoryView.ShownCategory;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.organization.domain.Organization;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Categories made and changed by administrators of their organization or above it, and read by whoever knows of an
/// organization they hold for (S3.31).
@ApplicationScoped
class CategoryService {
    private final CategoryRepository categories;
    private final CategorySight sight;
    private final Organizations organizations;
    private final Cursors cursors;

    CategoryService(CategoryRepository categories, CategorySight sight, Organizations organizations, Cursors cursors) {
        this.categories = categories;
        this.sight = sight;
        this.organizations = organizations;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<ShownCategory> create(ActionContext context, CategoryCreate wanted) {
        return context.rights()
                .chain(caller -> owner(wanted, caller)
                        .chain(owner -> categories
                                .saved(new CategoryEntity(
                                        owner, wanted, context.act(caller).at()))
                                .map(category -> ShownCategory.of(category, owner))));
    }

    @WithTransaction
    public Uni<ShownCategory> change(ActionContext context, long id, CategoryPatch patch, @Nullable String ifMatch) {
        return context.rights()
                .chain(caller -> categories
                        .locked(id)
                        .chain(category -> decided(category, caller)
                                .invoke(() -> ETags.require(ifMatch, category.version))
                                .invoke(() -> category.change(
                                        patch, context.act(caller).at()))
                                .call(() -> categories.saved(category))
                                .map(owner -> ShownCategory.of(category, owner))));
    }

    @WithTransaction
    public Uni<ShownCategory> one(ActionContext context, long id) {
        return context.rights()
                .chain(caller -> categories
                        .one(id)
                        .chain(category -> owner(category)
                                .call(owner -> sight.known(caller, owner.path()).invoke(CategoryService::requireKnown))
                                .map(owner -> ShownCategory.of(category, owner))));
    }

    /// Newest first; of one slug the nearest, archived or not.
    @WithTransaction
    public Uni<Page<ShownCategory>> page(
            ActionContext context, CategoryFilter filter, int limit, @Nullable String cursor) {
        return context.rights().chain(caller -> {
            String list = "categories of " + caller.root() + " for " + caller.actor() + " where " + filter;
            Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
            return sight.path(filter, caller)
                    .chain(path -> categories.effective(path, filter.archived(), before, limit + 1))
                    .map(rows -> Page.of(rows, limit, last -> cursors.seal(Long.toString(last.id), list)))
                    .chain(this::shown);
        });
    }

    /// Whether they still decide on the category. Within their transaction.
    public Uni<Void> requireStill(ActionContext context, long id) {
        return context.rights()
                .chain(caller -> categories.one(id).chain(category -> decided(category, caller)))
                .replaceWithVoid();
    }

    private Uni<Page<ShownCategory>> shown(Page<CategoryEntity> page) {
        List<Long> ids = page.items().stream()
                .map(category -> category.organization)
                .distinct()
                .toList();
        return organizations.byIds(ids).map(all -> page.map(category -> ShownCategory.of(category, all)));
    }

    /// The organization that is to have a new category, if the caller decides on its categories.
    private Uni<Organization> owner(CategoryCreate wanted, Rights caller) {
        return organizations
                .byId(target(wanted, caller))
                .map(found -> found.orElseThrow(CategoryService::unknownOrganization))
                .invoke(owner -> requireMayMake(caller, owner));
    }

    private Uni<Organization> owner(CategoryEntity category) {
        return organizations.byId(category.organization).map(Optional::orElseThrow);
    }

    /// The organization of a category, if the caller decides on its categories.
    private Uni<Organization> decided(CategoryEntity category, Rights caller) {
        return owner(category).call(owner -> requireDecides(caller, owner));
    }

    /// Who reads its categories need not know of the organization: a guest does not.
    private static void requireMayMake(Rights caller, Organization owner) {
        if (!caller.configures(owner.path())) {
            throw caller.knows(owner.path())
                    ? Refused.because(CategoryRefusal.NOT_YOURS_TO_CATEGORIZE)
                    : unknownOrganization();
        }
    }

    private Uni<Void> requireDecides(Rights caller, Organization owner) {
        return caller.configures(owner.path())
                ? Uni.createFrom().voidItem()
                : sight.known(caller, owner.path()).map(known -> {
                    throw Refused.because(
                            known ? CategoryRefusal.NOT_YOURS_TO_CATEGORIZE : CategoryRefusal.CATEGORY_NOT_FOUND);
                });
    }

    private static void requireKnown(boolean known) {
        if (!known) {
            throw Refused.because(CategoryRefusal.CATEGORY_NOT_FOUND);
        }
    }

    private static long target(CategoryCreate wanted, Rights caller) {
        if (wanted.organization() != null) {
            return wanted.organization();
        }
        return switch (caller.administers().size()) {
            case 0 -> throw Refused.because(CategoryRefusal.NOT_YOURS_TO_CATEGORIZE);
            case 1 -> caller.administers().iterator().next();
            default -> throw unknownOrganization();
        };
    }

    private static Refused unknownOrganization() {
        return Refused.because(CategoryRefusal.UNKNOWN_CATEGORY_ORGANIZATION)
                .violation(Violation.at("/organization", CategoryRefusal.UNKNOWN_CATEGORY_ORGANIZATION.code()));
    }
}
