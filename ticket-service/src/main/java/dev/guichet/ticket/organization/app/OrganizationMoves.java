package dev.guichet.ticket.organization.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationChange;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.OrganizationRules;
import dev.guichet.ticket.organization.store.BranchStore;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.organization.store.StaffStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Organizations led to another place of their tree, and all that is below along with them. Every method runs
/// inside the caller's transaction, which has seized the tree.
@ApplicationScoped
class OrganizationMoves {
    /// Each of them is told with an event of its own in the one transaction.
    private static final int MOST = 1_000;

    private final OrganizationStore store;
    private final BranchStore branches;
    private final StaffStore staff;
    private final Caretakers caretakers;
    private final Outbox outbox;

    OrganizationMoves(
            OrganizationStore store, BranchStore branches, StaffStore staff, Caretakers caretakers, Outbox outbox) {
        this.store = store;
        this.branches = branches;
        this.staff = staff;
        this.caretakers = caretakers;
        this.outbox = outbox;
    }

    /// The organization where the change leads it.
    Uni<Organization> placed(Organization organization, OrganizationChange change, Rights caller) {
        return change.moves(organization)
                ? store.one(OrganizationKey.of(change.parent().orElseThrow()))
                        .map(above -> placed(organization, above, caller))
                : Uni.createFrom().item(organization);
    }

    private static Organization placed(Organization organization, Optional<Organization> above, Rights caller) {
        OrganizationRules.staysFor(caller, organization, above).ifPresent(refusal -> {
            throw Refused.because(refusal).violation(Violation.at("/parent", refusal.code()));
        });
        return organization.movedBelow(above.orElseThrow());
    }

    /// Takes along what is below: each of them one version further and told to the other services.
    Uni<Void> carry(Organization before, Organization after, Act act) {
        return before.path().equals(after.path())
                ? Uni.createFrom().voidItem()
                : branches.lockBelow(before.id(), MOST)
                        .invoke(OrganizationMoves::requireFew)
                        .chain(below ->
                                below.isEmpty() ? Uni.createFrom().voidItem() : carry(before, after, below, act));
    }

    private Uni<Void> carry(Organization before, Organization after, List<Long> below, Act act) {
        return branches.carry(before, after, below)
                .chain(() -> store.byIds(below))
                .call(caretakers::reconsider)
                .chain(moved -> tell(moved, act));
    }

    private Uni<Void> tell(List<Organization> moved, Act act) {
        return staff.staffed(moved)
                .chain(all -> outbox.append(all.stream()
                        .map(staffed -> OrganizationMessages.changed(staffed, act))
                        .toList()));
    }

    /// The one that moves counts too.
    private static void requireFew(List<Long> below) {
        if (below.size() >= MOST) {
            throw Refused.because(OrganizationRefusal.BRANCH_TOO_LARGE);
        }
    }
}
