package dev.guichet.ticket.organization.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.organization.store.StaffStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Programs bound to the organization they act for. A client acts for one only, in the whole installation;
/// whoever names one first has it, so administrators of a branch, who are not the provider's people, name none.
@ApplicationScoped
public class IntegratorService {
    private final Stewardship stewardship;
    private final StaffStore staff;

    IntegratorService(Stewardship stewardship, StaffStore staff) {
        this.stewardship = stewardship;
        this.staff = staff;
    }

    /// Nothing changes when it is bound there already.
    @WithTransaction
    public Uni<Staffed> bind(OrganizationKey key, String client, @Nullable String ifMatch) {
        return stewardship.change(
                key,
                ifMatch,
                (organization, caller, act) -> (caller.configuresRoot()
                                ? bound(organization, client)
                                : requireBoundTo(organization, client, OrganizationRefusal.ROOT_BINDS_PROGRAMS)
                                        .replaceWith(false))
                        .map(bound -> organization.touchedIf(bound, act.at())));
    }

    private Uni<Boolean> bound(Organization organization, String client) {
        return staff.bind(organization, client)
                .call(bound -> bound
                        ? Uni.createFrom().nullItem()
                        : requireBoundTo(organization, client, OrganizationRefusal.INTEGRATOR_BOUND_ELSEWHERE));
    }

    @WithTransaction
    public Uni<Staffed> unbind(OrganizationKey key, String client, @Nullable String ifMatch) {
        return stewardship.change(
                key,
                ifMatch,
                (organization, caller, act) -> staff.unbind(organization, client)
                        .invoke(was -> {
                            if (!was) {
                                throw Refused.because(OrganizationRefusal.INTEGRATOR_NOT_FOUND);
                            }
                        })
                        .map(was -> organization.touchedIf(was, act.at())));
    }

    private Uni<Void> requireBoundTo(Organization organization, String client, OrganizationRefusal otherwise) {
        return staff.boundTo(client)
                .invoke(bound -> {
                    if (bound.filter(id -> id == organization.id()).isEmpty()) {
                        throw Refused.because(otherwise);
                    }
                })
                .replaceWithVoid();
    }
}
