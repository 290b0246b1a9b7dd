package dev.guichet.ticket.organization.app;

import dev.guichet.events.Actor;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.OrganizationDetails;
import dev.guichet.ticket.organization.domain.OrganizationFilter;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationRepository;
import dev.guichet.ticket.organization.store.OrganizationStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Organizations read by those who know of them; by operators, the roots.
@ApplicationScoped
public class OrganizationQueries {
    private final OrganizationRepository organizations;
    private final OrganizationStore store;
    private final Cursors cursors;

    OrganizationQueries(OrganizationRepository organizations, OrganizationStore store, Cursors cursors) {
        this.organizations = organizations;
        this.store = store;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<OrganizationView> one(ActionContext context, OrganizationKey key) {
        return context.rights()
                .chain(caller -> organizations
                        .one(key)
                        .map(found -> known(found, caller))
                        .chain(found -> views(List.of(found), caller))
                        .map(List::getFirst));
    }

    /// Newest first: what the caller knows in the root they act in, or, for an operator who acts in none, the
    /// roots.
    @WithTransaction
    public Uni<Page<OrganizationView>> page(
            ActionContext context, OrganizationFilter filter, int limit, @Nullable String cursor) {
        Actor operator = context.operator();
        return context.root() == ActionContext.NOWHERE && operator != null
                ? page(
                        "roots for " + operator + " where " + filter,
                        limit,
                        cursor,
                        before -> store.roots(filter.q(), before, limit + 1).map(OrganizationQueries::outlines))
                : context.rights()
                        .chain(caller -> page(
                                "organizations of " + caller.root() + " for " + caller.actor() + " where " + filter,
                                limit,
                                cursor,
                                before -> store.known(caller, filter, before, limit + 1)
                                        .chain(organizations::newest)
                                        .chain(found -> views(found, caller))));
    }

    private Uni<Page<OrganizationView>> page(
            String list,
            int limit,
            @Nullable String cursor,
            Function<@Nullable Long, Uni<List<OrganizationView>>> rows) {
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
        return rows.apply(before)
                .map(found -> Page.of(found, limit, last -> cursors.seal(Long.toString(last.id()), list)));
    }

    private Uni<List<OrganizationView>> views(List<OrganizationEntity> all, Rights caller) {
        return store.details(all)
                .map(details -> all.stream()
                        .map(each -> OrganizationView.of(
                                each, Objects.requireNonNull(details.get(each.id)), caller.configures(each.path())))
                        .toList());
    }

    /// An operator sees that a root exists, not who is in it.
    private static List<OrganizationView> outlines(List<OrganizationEntity> roots) {
        return roots.stream()
                .map(root -> OrganizationView.of(root, OrganizationDetails.NONE, false))
                .toList();
    }

    /// @throws Refused `ORGANIZATION_NOT_FOUND`
    static OrganizationEntity known(Optional<OrganizationEntity> found, Rights caller) {
        return found.filter(organization -> caller.knows(organization.path()))
                .orElseThrow(() -> Refused.because(OrganizationRefusal.ORGANIZATION_NOT_FOUND));
    }
}
