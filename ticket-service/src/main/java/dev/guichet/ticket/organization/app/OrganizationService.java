package dev.guichet.ticket.organization.app;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.ticket.organization.domain.NewOrganization;
import dev.guichet.ticket.organization.domain.NewOrganization.FirstAdministrator;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.organization.store.BranchStore;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.organization.store.StaffStore;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.PersonRefusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Organizations founded: roots by operators, the others by administrators of the branch they join.
@ApplicationScoped
public class OrganizationService {
    private final CallerRights callers;
    private final CurrentRequest request;
    private final OrganizationStore store;
    private final BranchStore branches;
    private final StaffStore staff;
    private final Persons persons;
    private final Outbox outbox;

    OrganizationService(
            CallerRights callers,
            CurrentRequest request,
            OrganizationStore store,
            BranchStore branches,
            StaffStore staff,
            Persons persons,
            Outbox outbox) {
        this.callers = callers;
        this.request = request;
        this.store = store;
        this.branches = branches;
        this.staff = staff;
        this.persons = persons;
        this.outbox = outbox;
    }

    /// Its transaction enters the new root before it writes the first row.
    @WithTransaction
    public Uni<Staffed> foundRoot(NewOrganization wanted) {
        Principal operator = request.principal();
        if (!operator.operator()) {
            throw Refused.because(OrganizationRefusal.OPERATORS_ONLY);
        }
        if (wanted.administrators().isEmpty()) {
            // Operators configure no root: nobody ever could.
            throw Refused.invalid("/administrators", "ADMINISTRATOR_REQUIRED");
        }
        Act act = callers.act(operator);
        return store.nextId()
                .call(store::enter)
                .map(id -> Organization.root(id, wanted, act.at()))
                .chain(root -> found(root, wanted, Optional.empty(), act));
    }

    @WithTransaction
    public Uni<Staffed> foundBelow(long parent, NewOrganization wanted) {
        // The path of the new one repeats that of its parent, which must not move meanwhile.
        return callers.current()
                .call(branches::holdTree)
                .chain(caller -> store.one(OrganizationKey.of(parent))
                        .map(found -> found.filter(above -> caller.knows(above.path()))
                                .orElseThrow(OrganizationService::unknownParent))
                        .invoke(above -> requireConfigures(caller, above))
                        .chain(above -> store.nextId()
                                .map(id -> above.child(
                                        id, wanted, callers.act(caller).at())))
                        .chain(child -> found(child, wanted, Optional.of(caller), callers.act(caller))));
    }

    private Uni<Staffed> found(Organization organization, NewOrganization wanted, Optional<Rights> caller, Act act) {
        return OrganizationConflicts.refused(store.insert(organization))
                .chain(() -> appoint(organization, wanted, caller, act))
                .chain(() -> staff.staffed(organization))
                .call(staffed -> outbox.append(OrganizationMessages.changed(staffed, act)));
    }

    private Uni<Void> appoint(Organization organization, NewOrganization wanted, Optional<Rights> caller, Act act) {
        Uni<Void> appointed = Uni.createFrom().voidItem();
        // Everybody takes them in the same order: two that name the same people wait for each other once.
        List<FirstAdministrator> inOrder = wanted.administrators().stream()
                .sorted(Comparator.comparing(FirstAdministrator::email))
                .toList();
        for (FirstAdministrator first : inOrder) {
            appointed = appointed
                    .chain(() -> requireNobodyElses(first.email(), caller))
                    .chain(() -> persons.listing(first.email()))
                    .chain(listing -> persons.findOrCreate(
                            first.email(), first.name(), listing.orElse(organization.id()), null, act))
                    .chain(person -> staff.appoint(organization, person.id()))
                    .replaceWithVoid();
        }
        return appointed;
    }

    /// To name somebody of another branch tells nothing of them, not even by making them administrator.
    private Uni<Void> requireNobodyElses(String email, Optional<Rights> caller) {
        return persons.byEmail(email)
                .chain(found -> found.isEmpty() || caller.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : persons.ifKnown(found.get().id(), caller.get())
                                .invoke(known -> {
                                    if (known.isEmpty()) {
                                        throw Refused.because(PersonRefusal.EMAIL_TAKEN);
                                    }
                                })
                                .replaceWithVoid());
    }

    private static void requireConfigures(Rights caller, Organization above) {
        if (!caller.configures(above.path())) {
            throw Refused.because(OrganizationRefusal.NOT_ITS_ADMINISTRATOR);
        }
    }

    private static Refused unknownParent() {
        return Refused.because(OrganizationRefusal.UNKNOWN_PARENT)
                .violation(Violation.at("/parent", OrganizationRefusal.UNKNOWN_PARENT.code()));
    }
}
