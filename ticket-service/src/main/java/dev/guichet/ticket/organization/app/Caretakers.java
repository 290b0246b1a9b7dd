package dev.guichet.ticket.organization.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.ticket.organization.domain.Caretaker;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationChange;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.OrganizationRules;
import dev.guichet.ticket.organization.store.BranchStore;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Account managers: members of a desk that serves the organization, and no longer than they are. Every method runs
/// inside the caller's transaction.
@ApplicationScoped
public class Caretakers {
    private final BranchStore branches;
    private final Persons persons;
    private final Seats seats;

    Caretakers(BranchStore branches, Persons persons, Seats seats) {
        this.branches = branches;
        this.persons = persons;
        this.seats = seats;
    }

    /// Before any desk or person is locked: keeps the organizations in the person's care, and keeps others from
    /// coming into it.
    public Uni<Void> hold(long person) {
        return branches.seizeTree().chain(() -> branches.lockManaged(person));
    }

    /// Leaves to nobody what the person, who has left a desk, may not take care of any more. No event tells of it,
    /// since none says who takes care.
    public Uni<Void> release(long person, Instant now) {
        return seats.of(List.of(person))
                .chain(counters -> branches.releaseManaged(person, counters.getOrDefault(person, Set.of()), now));
    }

    /// The organization, at its new place if it moves, in the care of whom the change wants; without one who may not
    /// stay.
    Uni<Organization> caredFor(Organization organization, OrganizationChange change, Rights caller) {
        Caretaker present = organization.caretaker();
        Long wanted = change.caretaker().isPresent()
                ? change.caretaker().get().person()
                : present == null ? null : Long.valueOf(present.id());
        if (wanted == null) {
            return Uni.createFrom().item(organization.caredForBy(null));
        }
        if (change.parent().isEmpty() && present != null && present.id() == wanted) {
            return Uni.createFrom().item(organization);
        }
        return change.caretaker().isPresent() ? chosen(organization, wanted, caller) : kept(organization, wanted);
    }

    /// Leaves to nobody those of a moved branch whose account managers serve it no longer.
    Uni<Void> reconsider(List<Organization> moved) {
        List<Long> inCharge = moved.stream()
                .flatMap(organization -> Stream.ofNullable(organization.caretaker()))
                .map(Caretaker::id)
                .distinct()
                .toList();
        return inCharge.isEmpty()
                ? Uni.createFrom().voidItem()
                : seats.of(inCharge).map(counters -> left(moved, counters)).chain(branches::release);
    }

    private static List<Long> left(List<Organization> moved, Map<Long, Set<Long>> counters) {
        return moved.stream()
                .filter(organization -> Stream.ofNullable(organization.caretaker())
                        .anyMatch(caretaker -> !OrganizationRules.serve(
                                counters.getOrDefault(caretaker.id(), Set.of()), organization)))
                .map(Organization::id)
                .toList();
    }

    private Uni<Organization> kept(Organization organization, long present) {
        return serves(present, organization).map(stays -> stays ? organization : organization.caredForBy(null));
    }

    /// One whom the caller may not know of is refused like one who sits nowhere.
    private Uni<Organization> chosen(Organization organization, long wanted, Rights caller) {
        return serves(wanted, organization)
                .chain(serves -> persons.ifKnown(wanted, caller)
                        .map(known -> known.filter(person -> serves)
                                .map(Caretakers::caretaker)
                                .orElseThrow(Caretakers::notAtADesk)))
                .map(organization::caredForBy);
    }

    private Uni<Boolean> serves(long person, Organization organization) {
        return seats.of(List.of(person))
                .map(counters -> OrganizationRules.serve(counters.getOrDefault(person, Set.of()), organization));
    }

    private static Caretaker caretaker(Person person) {
        return new Caretaker(person.id(), person.name(), person.email());
    }

    private static Refused notAtADesk() {
        OrganizationRefusal refusal = OrganizationRefusal.ACCOUNT_MANAGER_NOT_AT_A_DESK;
        return Refused.because(refusal).violation(Violation.at("/accountManager", refusal.code()));
    }
}
