package dev.guichet.ticket.organization.app;

import dev.guichet.events.Actor;
import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.app.OrganizationCreate.AdministratorRequest;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.store.AdministratorRepository;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationRepository;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.person.domain.PersonRefusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Organizations founded: roots by operators, the others by administrators of the branch they join.
@ApplicationScoped
public class OrganizationService {
    private final OrganizationRepository organizations;
    private final OrganizationStore store;
    private final OrganizationChanges changes;
    private final AdministratorRepository administrators;
    private final EmailDomains domains;
    private final Persons persons;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationStore store,
            OrganizationChanges changes,
            AdministratorRepository administrators,
            EmailDomains domains,
            Persons persons) {
        this.organizations = organizations;
        this.store = store;
        this.changes = changes;
        this.administrators = administrators;
        this.domains = domains;
        this.persons = persons;
    }

    /// Its transaction enters the new root before it writes the first row.
    @WithTransaction
    public Uni<OrganizationView> foundRoot(ActionContext context, OrganizationCreate wanted) {
        Actor operator = context.operator();
        if (operator == null) {
            throw Refused.because(OrganizationRefusal.OPERATORS_ONLY);
        }
        if (wanted.named().isEmpty()) {
            // Operators configure no root: nobody ever could.
            throw Refused.invalid("/administrators", "ADMINISTRATOR_REQUIRED");
        }
        Act act = context.act(operator);
        return store.nextId().call(store::enter).chain(id -> found(id, null, wanted, Optional.empty(), act));
    }

    @WithTransaction
    public Uni<OrganizationView> foundBelow(ActionContext context, long parent, OrganizationCreate wanted) {
        // The path of the new one repeats that of its parent, which must not move meanwhile.
        return context.rights()
                .call(store::holdTree)
                .chain(caller -> organizations
                        .seen(List.of(parent))
                        .map(found -> found.stream()
                                .filter(above -> caller.knows(above.path()))
                                .findFirst()
                                .orElseThrow(OrganizationService::unknownParent))
                        .invoke(above -> OrganizationChanges.requireConfigures(caller, above))
                        .chain(above -> store.nextId()
                                .chain(id -> found(id, above, wanted, Optional.of(caller), context.act(caller)))));
    }

    private Uni<OrganizationView> found(
            long id, @Nullable Organization above, OrganizationCreate wanted, Optional<Rights> caller, Act act) {
        return organizations
                .saved(new OrganizationEntity(
                        id, above, wanted.slug(), wanted.name().strip(), act.at()))
                .call(organization -> domains.list(organization.organization(), wanted.domains()))
                .call(organization -> appoint(organization, wanted, caller, act))
                .chain(organization -> changes.told(List.of(organization), act));
    }

    private Uni<Void> appoint(
            OrganizationEntity organization, OrganizationCreate wanted, Optional<Rights> caller, Act act) {
        Uni<Void> appointed = Uni.createFrom().voidItem();
        // Everybody takes them in the same order: two that name the same people wait for each other once.
        List<AdministratorRequest> inOrder = wanted.named().stream()
                .sorted(Comparator.comparing(AdministratorRequest::address))
                .toList();
        for (AdministratorRequest first : inOrder) {
            appointed = appointed
                    .chain(() -> requireNobodyElses(first.address(), caller))
                    .chain(() -> persons.findOrJoin(Newcomer.of(first.address(), first.called()), organization.id, act))
                    .chain(person -> administrators.appoint(organization, person.id()))
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

    private static Refused unknownParent() {
        return Refused.because(OrganizationRefusal.UNKNOWN_PARENT)
                .violation(Violation.at("/parent", OrganizationRefusal.UNKNOWN_PARENT.code()));
    }
}
