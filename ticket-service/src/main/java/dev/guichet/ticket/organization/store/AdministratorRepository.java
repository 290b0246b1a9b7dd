package dev.guichet.ticket.organization.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Who administers the organizations of the current root. Whoever asks holds the organization.
@ApplicationScoped
public class AdministratorRepository implements PanacheRepositoryBase<AdministratorEntity, AdministratorEntity.Key> {
    /// @return whether they were not administrators there yet
    public Uni<Boolean> appoint(OrganizationEntity organization, long person) {
        return findById(new AdministratorEntity.Key(organization.id, person))
                .chain(there -> there == null
                        ? persistAndFlush(new AdministratorEntity(organization, person))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /// @return whether they were administrators there
    public Uni<Boolean> dismiss(OrganizationEntity organization, long person) {
        return delete("named.organization = ?1 and named.person = ?2", organization.id, person)
                .map(rows -> rows > 0);
    }

    public Uni<Boolean> hasAny(OrganizationEntity organization) {
        return count("named.organization", organization.id).map(rows -> rows > 0);
    }
}
