package dev.guichet.ticket.organization.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.OrganizationRules;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationRepository;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.person.app.Persons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Account managers: members of a desk that serves the organization, and no longer than they are. Every method
/// runs inside the caller's transaction.
@ApplicationScoped
public class AccountManagers {
    private final OrganizationRepository organizations;
    private final OrganizationStore store;
    private final Persons persons;
    private final Seats seats;

    AccountManagers(OrganizationRepository organizations, OrganizationStore store, Persons persons, Seats seats) {
        this.organizations = organizations;
        this.store = store;
        this.persons = persons;
        this.seats = seats;
    }

    /// Before any desk or person is locked: keeps the organizations in the person's care, and keeps others from
    /// coming into it.
    public Uni<Void> hold(long person) {
        return store.seizeTree()
                .chain(() -> organizations.lockedOfManager(person))
                .replaceWithVoid();
    }

    /// Leaves to nobody what the person, who has left a desk, may not take care of any more. No event tells of it,
    /// since none says who takes care.
    public Uni<Void> release(long person, Instant now) {
        return seats.of(List.of(person))
                .chain(counters -> organizations
                        .lockedOfManager(person)
                        .invoke(theirs -> theirs.stream()
                                .filter(organization -> !serve(person, organization, counters))
                                .forEach(organization -> {
                                    Organization before = organization.organization();
                                    organization.accountManager = null;
                                    organization.changed(before, now);
                                })))
                .replaceWithVoid();
    }

    /// Puts the organization, at its new place if it moves, in the care of whom the patch wants; who may not stay
    /// leaves.
    Uni<Void> assign(OrganizationEntity organization, OrganizationPatch patch, Rights caller) {
        Long wanted = patch.accountManagerOr(organization.accountManager);
        if (wanted == null || (patch.parent() == null && wanted.equals(organization.accountManager))) {
            organization.accountManager = wanted;
            return Uni.createFrom().voidItem();
        }
        return seats.of(List.of(wanted))
                .map(counters -> serve(wanted, organization, counters))
                .call(serves -> patch.accountManager() == null
                        ? Uni.createFrom().voidItem()
                        : requireChosen(wanted, serves, caller))
                .invoke(serves -> organization.accountManager = serves ? wanted : null)
                .replaceWithVoid();
    }

    /// Leads what is below an organization along, and leaves to nobody those whose account managers serve them no
    /// longer.
    ///
    /// @param from the path of the one that moves, `to` its path now
    Uni<Void> follow(List<OrganizationEntity> below, List<Long> from, List<Long> to, Instant now) {
        Set<Long> inCharge = below.stream()
                .flatMap(organization -> Stream.ofNullable(organization.accountManager))
                .collect(Collectors.toSet());
        return seats.of(inCharge)
                .invoke(counters -> below.forEach(organization -> {
                    Organization before = organization.organization();
                    organization.follow(from, to);
                    if (!serve(organization.accountManager, organization, counters)) {
                        organization.accountManager = null;
                    }
                    organization.changed(before, now);
                }))
                .replaceWithVoid();
    }

    /// One whom the caller may not know of is refused like one who sits nowhere.
    private Uni<Void> requireChosen(long wanted, boolean serves, Rights caller) {
        return persons.ifKnown(wanted, caller)
                .invoke(known -> {
                    if (known.isEmpty() || !serves) {
                        OrganizationRefusal refusal = OrganizationRefusal.ACCOUNT_MANAGER_NOT_AT_A_DESK;
                        throw Refused.because(refusal).violation(Violation.at("/accountManager", refusal.code()));
                    }
                })
                .replaceWithVoid();
    }

    private static boolean serve(
            @Nullable Long person, OrganizationEntity organization, Map<Long, Set<Long>> counters) {
        return person != null && OrganizationRules.serve(counters.getOrDefault(person, Set.of()), organization.path());
    }
}
