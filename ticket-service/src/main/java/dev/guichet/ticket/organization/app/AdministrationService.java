package dev.guichet.ticket.organization.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationChange;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.organization.store.BranchStore;
import dev.guichet.ticket.organization.store.StaffStore;
import dev.guichet.ticket.person.app.Persons;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Organizations configured by their administrators, who also name each other.
@ApplicationScoped
public class AdministrationService {
    private final Stewardship stewardship;
    private final StaffStore staff;
    private final Persons persons;
    private final BranchStore branches;
    private final OrganizationMoves moves;
    private final Caretakers caretakers;

    AdministrationService(
            Stewardship stewardship,
            StaffStore staff,
            Persons persons,
            BranchStore branches,
            OrganizationMoves moves,
            Caretakers caretakers) {
        this.stewardship = stewardship;
        this.staff = staff;
        this.persons = persons;
        this.branches = branches;
        this.moves = moves;
        this.caretakers = caretakers;
    }

    @WithTransaction
    public Uni<Staffed> change(OrganizationKey key, OrganizationChange change, @Nullable String ifMatch) {
        return hold(change)
                .chain(() -> stewardship.change(
                        key,
                        ifMatch,
                        (organization, caller, act) -> change.isEmpty()
                                ? Uni.createFrom().item(organization)
                                : changed(organization, change, caller, act)));
    }

    /// Before any row is locked: see [BranchStore].
    private Uni<Void> hold(OrganizationChange change) {
        if (change.parent().isPresent()) {
            return branches.seizeTree();
        }
        return change.caretaker().isPresent()
                ? branches.holdTree()
                : Uni.createFrom().voidItem();
    }

    private Uni<Organization> changed(Organization before, OrganizationChange change, Rights caller, Act act) {
        return moves.placed(before, change, caller)
                .map(placed -> placed.with(change, act.at()))
                .chain(after -> caretakers.caredFor(after, change, caller))
                .call(after -> moves.carry(before, after, act));
    }

    /// Names a person administrator; nothing changes when they are.
    @WithTransaction
    public Uni<Staffed> appoint(OrganizationKey key, long person, @Nullable String ifMatch) {
        return stewardship.change(
                key,
                ifMatch,
                (organization, caller, act) -> persons.known(person, caller)
                        .chain(appointee -> staff.appoint(organization, appointee.id()))
                        .map(appointed -> organization.touchedIf(appointed, act.at())));
    }

    @WithTransaction
    public Uni<Staffed> dismiss(OrganizationKey key, long person, @Nullable String ifMatch) {
        return stewardship.change(
                key,
                ifMatch,
                (organization, caller, act) ->
                        dismiss(organization, person).replaceWith(() -> organization.touchedIf(true, act.at())));
    }

    /// A root without administrators could be configured by nobody, operators included.
    private Uni<Void> dismiss(Organization organization, long person) {
        return staff.dismiss(organization, person)
                .invoke(was -> {
                    if (!was) {
                        throw Refused.because(OrganizationRefusal.ADMINISTRATOR_NOT_FOUND);
                    }
                })
                .chain(() -> staff.staffed(organization))
                .invoke(left -> {
                    if (organization.isRoot() && left.administrators().isEmpty()) {
                        throw Refused.because(OrganizationRefusal.LAST_ADMINISTRATOR);
                    }
                })
                .replaceWithVoid();
    }
}
