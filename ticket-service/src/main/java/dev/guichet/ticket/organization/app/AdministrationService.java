package dev.guichet.ticket.organization.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.app.OrganizationChanges.Change;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.store.AdministratorRepository;
import dev.guichet.ticket.organization.store.IntegratorRepository;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.person.app.Persons;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Organizations configured by their administrators, who also name each other and the programs that act for them.
@ApplicationScoped
public class AdministrationService {
    private final OrganizationChanges changes;
    private final OrganizationStore store;
    private final AdministratorRepository administrators;
    private final IntegratorRepository integrators;
    private final Persons persons;
    private final EmailDomains domains;
    private final OrganizationMoves moves;
    private final AccountManagers accountManagers;

    AdministrationService(
            OrganizationChanges changes,
            OrganizationStore store,
            AdministratorRepository administrators,
            IntegratorRepository integrators,
            Persons persons,
            EmailDomains domains,
            OrganizationMoves moves,
            AccountManagers accountManagers) {
        this.changes = changes;
        this.store = store;
        this.administrators = administrators;
        this.integrators = integrators;
        this.persons = persons;
        this.domains = domains;
        this.moves = moves;
        this.accountManagers = accountManagers;
    }

    @WithTransaction
    public Uni<OrganizationView> change(
            ActionContext context, OrganizationKey key, OrganizationPatch patch, @Nullable String ifMatch) {
        return hold(patch)
                .chain(() -> changes.change(
                        context,
                        key,
                        ifMatch,
                        (organization, caller, act) -> patch.namesNothing()
                                ? Uni.createFrom().item(List.of())
                                : changed(organization, patch, caller, act)));
    }

    /// Before any row is locked: see [OrganizationStore#seizeTree].
    private Uni<Void> hold(OrganizationPatch patch) {
        if (patch.parent() != null) {
            return store.seizeTree();
        }
        return patch.accountManager() != null
                ? store.holdTree()
                : Uni.createFrom().voidItem();
    }

    /// The organization is written once: whatever asks or writes on the way does so before it is changed.
    private Uni<List<OrganizationEntity>> changed(
            OrganizationEntity organization, OrganizationPatch patch, Rights caller, Act act) {
        return (patch.emailDomains() == null
                        ? Uni.createFrom().voidItem()
                        : domains.list(organization.organization(), patch.domains()))
                .chain(() -> moves.moved(organization, patch, caller, act))
                .call(() -> accountManagers.assign(organization, patch, caller))
                .invoke(() -> patch.applyTo(organization));
    }

    /// Names a person administrator; nothing changes when they are.
    @WithTransaction
    public Uni<OrganizationView> appoint(
            ActionContext context, OrganizationKey key, long person, @Nullable String ifMatch) {
        return changes.change(
                context,
                key,
                ifMatch,
                (organization, caller, act) -> persons.known(person, caller)
                        .chain(appointee -> administrators.appoint(organization, appointee.id()))
                        .map(appointed -> Change.of(organization, appointed)));
    }

    /// A root without administrators could be configured by nobody, operators included.
    @WithTransaction
    public Uni<OrganizationView> dismiss(
            ActionContext context, OrganizationKey key, long person, @Nullable String ifMatch) {
        return changes.change(
                context,
                key,
                ifMatch,
                (organization, caller, act) -> administrators
                        .dismiss(organization, person)
                        .invoke(was -> require(was, OrganizationRefusal.ADMINISTRATOR_NOT_FOUND))
                        .chain(() -> administrators.hasAny(organization))
                        .invoke(any ->
                                require(any || organization.parent != null, OrganizationRefusal.LAST_ADMINISTRATOR))
                        .replaceWith(List.of(organization)));
    }

    /// Binds a program, which acts for one organization only, in the whole installation; nothing changes when it
    /// is bound there. Whoever names one first has it, so administrators of a branch, who are not the provider's
    /// people, name none.
    @WithTransaction
    public Uni<OrganizationView> bind(
            ActionContext context, OrganizationKey key, String client, @Nullable String ifMatch) {
        return changes.change(
                context,
                key,
                ifMatch,
                (organization, caller, act) -> integrators
                        .boundTo(client)
                        .map(bound -> binds(organization, bound, caller))
                        .call(binds -> binds
                                ? integrators.bind(organization, client)
                                : Uni.createFrom().voidItem())
                        .map(binds -> Change.of(organization, binds)));
    }

    /// @param bound id of the organization of this root that it is bound to
    private static boolean binds(OrganizationEntity organization, Optional<Long> bound, Rights caller) {
        if (bound.filter(id -> id == organization.id).isPresent()) {
            return false;
        }
        require(caller.configuresRoot(), OrganizationRefusal.ROOT_BINDS_PROGRAMS);
        require(bound.isEmpty(), OrganizationRefusal.INTEGRATOR_BOUND_ELSEWHERE);
        return true;
    }

    @WithTransaction
    public Uni<OrganizationView> unbind(
            ActionContext context, OrganizationKey key, String client, @Nullable String ifMatch) {
        return changes.change(
                context,
                key,
                ifMatch,
                (organization, caller, act) -> integrators
                        .unbind(organization, client)
                        .invoke(was -> require(was, OrganizationRefusal.INTEGRATOR_NOT_FOUND))
                        .replaceWith(List.of(organization)));
    }

    private static void require(boolean met, OrganizationRefusal otherwise) {
        if (!met) {
            throw Refused.because(otherwise);
        }
    }
}
