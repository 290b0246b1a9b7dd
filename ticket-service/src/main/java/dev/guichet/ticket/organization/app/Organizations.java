package dev.guichet.ticket.organization.app;

import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.store.OrganizationStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The organizations of the current root, for other features: every method runs inside the caller's transaction.
@ApplicationScoped
public class Organizations {
    private final OrganizationStore store;

    Organizations(OrganizationStore store) {
        this.store = store;
    }

    public Uni<Optional<Organization>> byId(long id) {
        return store.one(OrganizationKey.of(id));
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Organization>> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : store.byIds(ids);
    }

    /// The organization, with its row locked until the transaction ends.
    public Uni<Optional<Organization>> lock(long id) {
        return store.lock(OrganizationKey.of(id));
    }
}
