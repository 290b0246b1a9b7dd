package dev.guichet.ticket.organization.app;

import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The organizations of the current root, for other features: every method runs inside the caller's transaction.
@ApplicationScoped
public class Organizations {
    private final OrganizationRepository organizations;

    Organizations(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    public Uni<Optional<Organization>> byId(long id) {
        return byIds(List.of(id)).map(found -> found.stream().findFirst());
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Organization>> byIds(Collection<Long> ids) {
        return organizations.seen(ids);
    }

    /// Id of the account manager of the organization at the end of `path`: its own, else that of the nearest one
    /// above.
    ///
    /// @param path ids from the root to the organization, both included
    public Uni<Optional<Long>> accountManager(List<Long> path) {
        return organizations.accountManager(path);
    }

    /// The organization, with its row locked until the transaction ends.
    public Uni<Optional<Organization>> lock(long id) {
        return organizations.locked(OrganizationKey.of(id)).map(found -> found.map(OrganizationEntity::organization));
    }
}
