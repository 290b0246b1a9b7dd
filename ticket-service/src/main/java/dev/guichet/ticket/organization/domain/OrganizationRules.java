package dev.guichet.ticket.organization.domain;

import dev.guichet.kit.directory.Rights;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Who moves an organization and who may take care of it. Who knows of it, [Rights#knows] tells, and who
/// configures it, [Rights#configures].
public final class OrganizationRules {
    private OrganizationRules() {}

    /// Why an organization does not move below another one; empty when it may. Both the place it leaves and the
    /// one it comes to must be the caller's: who administers nothing but the organization itself would take it
    /// away from those above.
    ///
    /// @param above where to; empty when the root has none such
    public static Optional<OrganizationRefusal> staysFor(
            Rights caller, Organization organization, Optional<Organization> above) {
        if (organization.isRoot()) {
            return Optional.of(OrganizationRefusal.ROOT_STAYS);
        }
        if (above.filter(known -> caller.knows(known.path())).isEmpty()) {
            return Optional.of(OrganizationRefusal.UNKNOWN_PARENT);
        }
        List<Long> to = above.get().path();
        if (to.contains(organization.id())) {
            return Optional.of(OrganizationRefusal.ORGANIZATION_CYCLE);
        }
        List<Long> from = organization.path().subList(0, organization.path().size() - 1);
        return caller.configures(from) && caller.configures(to)
                ? Optional.empty()
                : Optional.of(OrganizationRefusal.NOT_ITS_ADMINISTRATOR);
    }

    /// Whether somebody may take care of the organization: they sit at a desk of it or of one above.
    ///
    /// @param counters the organizations that opened the desks they sit at
    /// @param path ids from the root to the organization, both included
    public static boolean serve(Collection<Long> counters, List<Long> path) {
        return path.stream().anyMatch(counters::contains);
    }
}
