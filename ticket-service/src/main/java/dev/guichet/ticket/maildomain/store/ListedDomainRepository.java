package dev.guichet.ticket.maildomain.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.maildomain.domain.DomainRefusal;
import dev.guichet.ticket.organization.domain.Organization;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The listed domains of the current root. Whoever changes one holds the organization that lists it.
@ApplicationScoped
public class ListedDomainRepository implements PanacheRepositoryBase<ListedDomainEntity, ListingKey> {
    /// By name.
    public Uni<List<ListedDomainEntity>> of(long organization) {
        return list("listing.organization = ?1 order by listing.domain", organization);
    }

    public Uni<Optional<ListedDomainEntity>> one(ListingKey listing) {
        return findById(listing).map(Optional::ofNullable);
    }

    /// Its row is locked until the transaction ends: no worker takes it meanwhile.
    public Uni<Optional<ListedDomainEntity>> locked(ListingKey listing) {
        return findById(listing, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /// @throws Refused `EMAIL_DOMAIN_TAKEN`
    public Uni<ListedDomainEntity> saved(ListedDomainEntity listed) {
        return persistAndFlush(listed)
                .onFailure(UniqueViolation.of("email_domain_taken"))
                .transform(taken -> Refused.because(DomainRefusal.EMAIL_DOMAIN_TAKEN));
    }

    /// Has the organization list these and no others; written at once.
    ///
    /// @return whether it lists some that it did not
    public Uni<Boolean> list(Organization organization, Collection<String> domains) {
        return of(organization.id()).chain(present -> {
            Set<String> missing = new HashSet<>(domains);
            present.forEach(listed -> missing.remove(listed.listing.domain()));
            Object[] left = present.stream()
                    .filter(listed -> !domains.contains(listed.listing.domain()))
                    .toArray();
            Object[] added = missing.stream()
                    .map(domain -> new ListedDomainEntity(organization, domain))
                    .toArray();
            return getSession()
                    .call(session -> session.removeAll(left))
                    .call(session -> session.persistAll(added))
                    .chain(this::flush)
                    .replaceWith(added.length > 0);
        });
    }
}
