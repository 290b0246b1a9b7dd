package dev.guichet.ticket.category.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.category.domain.Category;
import dev.guichet.ticket.category.domain.CategoryChange;
import dev.guichet.ticket.category.domain.CategoryRefusal;
import dev.guichet.ticket.category.domain.ShownCategory;
import dev.guichet.ticket.category.domain.WantedCategory;
import dev.guichet.ticket.category.store.CategoryStore;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.organization.domain.Organization;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Categories made and changed by administrators of their organization or above it (S3.31).
@ApplicationScoped
public class CategoryService {
    private final CallerRights callers;
    private final Organizations organizations;
    private final CategoryStore store;
    private final CategorySight sight;

    CategoryService(CallerRights callers, Organizations organizations, CategoryStore store, CategorySight sight) {
        this.callers = callers;
        this.organizations = organizations;
        this.store = store;
        this.sight = sight;
    }

    @WithTransaction
    public Uni<ShownCategory> create(WantedCategory wanted) {
        return callers.current()
                .chain(caller -> organizations
                        .byId(target(wanted, caller))
                        .map(found -> found.orElseThrow(CategoryService::unknownOrganization))
                        .invoke(organization -> requireMayMake(caller, organization))
                        .chain(organization -> create(wanted, organization, caller)));
    }

    private Uni<ShownCategory> create(WantedCategory wanted, Organization organization, Rights caller) {
        return unlessTaken(store.insert(
                        wanted,
                        organization.root(),
                        organization.id(),
                        callers.act(caller).at()))
                .map(category -> shown(category, organization));
    }

    @WithTransaction
    public Uni<ShownCategory> change(long id, CategoryChange change, @Nullable String ifMatch) {
        return callers.current()
                .chain(caller -> store.lock(id)
                        .map(found -> found.orElseThrow(CategoryService::notFound))
                        .chain(category -> change(category, change, ifMatch, caller)));
    }

    /// Whether the caller still decides on the category. Within their transaction.
    public Uni<Void> requireStill(long id) {
        return callers.current()
                .chain(caller -> store.byId(id)
                        .map(found -> found.orElseThrow(CategoryService::notFound))
                        .chain(category -> organizations.byId(category.organization()))
                        .map(Optional::orElseThrow)
                        .chain(organization -> requireDecides(caller, organization)));
    }

    private Uni<ShownCategory> change(
            Category category, CategoryChange change, @Nullable String ifMatch, Rights caller) {
        return organizations
                .byId(category.organization())
                .map(Optional::orElseThrow)
                .call(organization -> requireDecides(caller, organization))
                .chain(organization -> {
                    ETags.require(ifMatch, category.version());
                    return saved(category, change, caller).map(saved -> shown(saved, organization));
                });
    }

    private Uni<Category> saved(Category category, CategoryChange change, Rights caller) {
        if (change.isEmpty()) {
            return Uni.createFrom().item(category);
        }
        Category changed = change.applied(category, callers.act(caller).at());
        return unlessTaken(store.save(changed)).replaceWith(changed);
    }

    /// Who reads its categories need not know of the organization: a guest does not.
    private static void requireMayMake(Rights caller, Organization organization) {
        if (!caller.configures(organization.path())) {
            throw caller.knows(organization.path())
                    ? Refused.because(CategoryRefusal.NOT_YOURS_TO_CATEGORIZE)
                    : unknownOrganization();
        }
    }

    private Uni<Void> requireDecides(Rights caller, Organization organization) {
        return caller.configures(organization.path())
                ? Uni.createFrom().voidItem()
                : sight.knows(caller, organization.path()).map(knows -> {
                    throw knows ? Refused.because(CategoryRefusal.NOT_YOURS_TO_CATEGORIZE) : notFound();
                });
    }

    private static long target(WantedCategory wanted, Rights caller) {
        if (wanted.organization().isEmpty() && caller.administers().size() != 1) {
            throw caller.administers().isEmpty()
                    ? Refused.because(CategoryRefusal.NOT_YOURS_TO_CATEGORIZE)
                    : unknownOrganization();
        }
        return wanted.organization()
                .orElseGet(() -> caller.administers().iterator().next());
    }

    private static <T> Uni<T> unlessTaken(Uni<T> write) {
        return write.onFailure(UniqueViolation.of("category_slug_taken"))
                .transform(taken -> Refused.because(CategoryRefusal.CATEGORY_SLUG_TAKEN));
    }

    static ShownCategory shown(Category category, Organization organization) {
        return new ShownCategory(
                category, new NamedOrganization(organization.id(), organization.slug(), organization.name()));
    }

    static Refused notFound() {
        return Refused.because(CategoryRefusal.CATEGORY_NOT_FOUND);
    }

    private static Refused unknownOrganization() {
        return Refused.because(CategoryRefusal.UNKNOWN_CATEGORY_ORGANIZATION)
                .violation(Violation.at("/organization", CategoryRefusal.UNKNOWN_CATEGORY_ORGANIZATION.code()));
    }
}
