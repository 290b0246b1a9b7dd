package dev.guichet.ticket.organization.app;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.KnownCaller;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationFilter;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.Shown;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.organization.store.ShownVersions;
import dev.guichet.ticket.organization.store.StaffStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Organizations read by those who know of them; by operators, the roots.
@ApplicationScoped
public class OrganizationQueries {
    private final CallerRights callers;
    private final KnownCaller known;
    private final CurrentRequest request;
    private final OrganizationStore store;
    private final StaffStore staff;
    private final ShownVersions versions;
    private final Cursors cursors;

    OrganizationQueries(
            CallerRights callers,
            KnownCaller known,
            CurrentRequest request,
            OrganizationStore store,
            StaffStore staff,
            ShownVersions versions,
            Cursors cursors) {
        this.callers = callers;
        this.known = known;
        this.request = request;
        this.store = store;
        this.staff = staff;
        this.versions = versions;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<Shown> one(OrganizationKey key) {
        return callers.current()
                .chain(caller -> store.one(key)
                        .map(found -> found.filter(organization -> caller.knows(organization.path()))
                                .orElseThrow(() -> Refused.because(OrganizationRefusal.ORGANIZATION_NOT_FOUND)))
                        .chain(staff::staffed)
                        .chain(staffed -> shown(List.of(staffed), caller))
                        .map(List::getFirst));
    }

    /// Newest first: what the caller knows in the root they act in, or, for an operator who acts in none, the roots.
    @WithTransaction
    public Uni<Page<Shown>> page(OrganizationFilter filter, int limit, @Nullable String cursor) {
        String list = "organizations for " + request.principal().key() + " in " + known.standing() + " where " + filter;
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
        Uni<List<Shown>> rows =
                known.standing().isEmpty() && request.principal().operator()
                        ? store.roots(filter.q(), before, limit + 1).map(OrganizationQueries::outlines)
                        : callers.current().chain(caller -> known(caller, filter, before, limit + 1));
        return rows.map(found -> Page.of(found, limit, last -> cursors.seal(after(last), list)));
    }

    private Uni<List<Shown>> known(Rights caller, OrganizationFilter filter, @Nullable Long before, int howMany) {
        return store.known(caller, filter, before, howMany)
                .chain(staff::staffed)
                .chain(all -> shown(all, caller));
    }

    private Uni<List<Shown>> shown(List<Staffed> all, Rights caller) {
        return versions.of(all.stream()
                        .map(Staffed::organization)
                        .filter(organization -> !caller.configures(organization.path()))
                        .toList())
                .map(others ->
                        all.stream().map(staffed -> shown(staffed, others)).toList());
    }

    private static Shown shown(Staffed staffed, Map<Long, Organization> others) {
        Organization other = others.get(staffed.organization().id());
        return other == null
                ? new Shown(staffed, true)
                : new Shown(
                        new Staffed(other, staffed.administrators(), staffed.integrators(), staffed.provenDomains()),
                        false);
    }

    /// An operator sees that a root exists, not who is in it.
    private static List<Shown> outlines(List<Organization> roots) {
        return roots.stream()
                .map(root -> new Shown(new Staffed(root, List.of(), List.of(), List.of()), false))
                .toList();
    }

    private static String after(Shown last) {
        return Long.toString(last.staffed().organization().id());
    }
}
