package dev.guichet.ticket.organization.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.OrganizationRules;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Organizations led to another place of their tree, and all that is below along with them. Every method runs
/// inside the caller's transaction, which has seized the tree.
@ApplicationScoped
class OrganizationMoves {
    /// Each of them is told with an event of its own in the one transaction.
    private static final int MOST = 1_000;

    private final OrganizationRepository organizations;
    private final AccountManagers accountManagers;

    OrganizationMoves(OrganizationRepository organizations, AccountManagers accountManagers) {
        this.organizations = organizations;
        this.accountManagers = accountManagers;
    }

    /// @return the organization, where the patch leads it, and all that come along
    Uni<List<OrganizationEntity>> moved(
            OrganizationEntity organization, OrganizationPatch patch, Rights caller, Act act) {
        return patch.elsewhere(organization)
                .map(above -> organizations
                        .seen(List.of(above))
                        .map(found -> place(organization, found, caller))
                        .chain(place -> move(organization, place, act)))
                .orElseGet(() -> Uni.createFrom().item(List.of(organization)));
    }

    private static Organization place(OrganizationEntity organization, List<Organization> found, Rights caller) {
        Optional<Organization> above = found.stream().findFirst();
        OrganizationRules.staysFor(caller, organization.organization(), above).ifPresent(refusal -> {
            throw Refused.because(refusal).violation(Violation.at("/parent", refusal.code()));
        });
        return above.orElseThrow();
    }

    private Uni<List<OrganizationEntity>> move(OrganizationEntity organization, Organization above, Act act) {
        List<Long> from = organization.path();
        return organizations
                .lockedBelow(organization.id, MOST)
                .invoke(OrganizationMoves::requireFew)
                .invoke(() -> organization.moveBelow(above))
                .call(below -> accountManagers.follow(below, from, organization.path(), act.at()))
                .map(below ->
                        Stream.concat(Stream.of(organization), below.stream()).toList());
    }

    /// The one that moves counts too.
    private static void requireFew(List<OrganizationEntity> below) {
        if (below.size() >= MOST) {
            throw Refused.because(OrganizationRefusal.BRANCH_TOO_LARGE);
        }
    }
}
