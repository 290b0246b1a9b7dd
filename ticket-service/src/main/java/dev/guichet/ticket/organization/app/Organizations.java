package dev.guichet.ticket.organization.app;

import dev.guichet.ticket.organization.domain.Caretaker;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.store.BranchStore;
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
    private final BranchStore branches;

    Organizations(OrganizationStore store, BranchStore branches) {
        this.store = store;
        this.branches = branches;
    }

    public Uni<Optional<Organization>> byId(long id) {
        return store.one(OrganizationKey.of(id));
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Organization>> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : store.byIds(ids);
    }

    /// The account manager of the organization at the end of `path`: its own, else that of the nearest one above.
    ///
    /// @param path ids from the root to the organization, both included
    public Uni<Optional<Caretaker>> accountManager(List<Long> path) {
        return branches.caretaker(path);
    }

    /// The organization, with its row locked until the transaction ends.
    public Uni<Optional<Organization>> lock(long id) {
        return store.lock(OrganizationKey.of(id));
    }
}
