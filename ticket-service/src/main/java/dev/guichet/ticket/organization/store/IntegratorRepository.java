package dev.guichet.ticket.organization.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Which programs act for the organizations of the current root.
@ApplicationScoped
public class IntegratorRepository implements PanacheRepositoryBase<IntegratorEntity, String> {
    /// Id of the organization of this root that the client acts for.
    public Uni<Optional<Long>> boundTo(String client) {
        return findById(client).map(found -> Optional.ofNullable(found).map(integrator -> integrator.organization));
    }

    /// One that is bound to no organization of this root.
    ///
    /// @throws Refused `INTEGRATOR_BOUND_ELSEWHERE` when it is of another root, or was bound meanwhile
    public Uni<Void> bind(OrganizationEntity organization, String client) {
        return persistAndFlush(new IntegratorEntity(organization, client))
                .onFailure(UniqueViolation.of("integrator_pkey"))
                .transform(bound -> Refused.because(OrganizationRefusal.INTEGRATOR_BOUND_ELSEWHERE))
                .replaceWithVoid();
    }

    /// @return whether it was bound there
    public Uni<Boolean> unbind(OrganizationEntity organization, String client) {
        return delete("organization = ?1 and client = ?2", organization.id, client)
                .map(rows -> rows > 0);
    }
}
