package dev.guichet.ticket.maildomain.app;

import dev.guichet.events.Actor;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.ticket.input.PublicMailDomains;
import dev.guichet.ticket.maildomain.domain.DomainState;
import dev.guichet.ticket.maildomain.store.DomainStore;
import dev.guichet.ticket.maildomain.store.ListedDomainEntity;
import dev.guichet.ticket.maildomain.store.ListedDomainRepository;
import dev.guichet.ticket.maildomain.store.ListingKey;
import dev.guichet.ticket.organization.app.OrganizationChanges;
import dev.guichet.ticket.organization.app.Organizations;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// What the DNS of listed domains says of them.
@ApplicationScoped
class ProofService {
    private static final Logger LOG = Logger.getLogger(ProofService.class);

    private final DomainStore store;
    private final ListedDomainRepository domains;
    private final Organizations organizations;
    private final OrganizationChanges changes;
    private final ProofConfig config;

    ProofService(
            DomainStore store,
            ListedDomainRepository domains,
            Organizations organizations,
            OrganizationChanges changes,
            ProofConfig config) {
        this.store = store;
        this.domains = domains;
        this.organizations = organizations;
        this.changes = changes;
        this.config = config;
    }

    /// In no root.
    @WithTransaction
    Uni<List<DomainStore.Due>> due() {
        return store.claim(config.width(), config.lease());
    }

    /// In the root of the listing.
    ///
    /// @param records what was answered; empty when nobody did
    @WithTransaction
    Uni<Void> settle(ListingKey listing, Optional<List<String>> records) {
        return organizations
                .lock(listing.organization())
                .chain(() -> domains.locked(listing))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : DatabaseClock.now().chain(now -> settle(found.get(), records, now)));
    }

    private Uni<Void> settle(ListedDomainEntity listed, Optional<List<String>> records, Instant now) {
        DomainState before = listed.state();
        if (PublicMailDomains.contain(listed.listing.domain())) {
            listed.disown(now);
        } else if (records.isPresent()) {
            listed.answer(records.get(), config.grace(), now);
        } else {
            listed.silent(config.retryAfter(), config.checkEvery(), now);
            return Uni.createFrom().voidItem();
        }
        listed.askAgain(now.plus(config.checkEvery()));
        log(before, listed);
        return told(before, listed, now);
    }

    private static void log(DomainState before, ListedDomainEntity listed) {
        long organization = listed.listing.organization();
        if (before != listed.state()) {
            LOG.infof("%s of organization %d is %s", listed.listing.domain(), organization, listed.state());
        } else if (listed.missingSince != null) {
            LOG.warnf("the record of %s, organization %d, is gone", listed.listing.domain(), organization);
        }
    }

    /// Other services place strangers as this one does, so they hear what is proven.
    private Uni<Void> told(DomainState before, ListedDomainEntity listed, Instant now) {
        return (before == DomainState.PROVEN) == (listed.state() == DomainState.PROVEN)
                ? Uni.createFrom().voidItem()
                : changes.tell(
                        listed.listing.organization(),
                        new Act(Actor.system(), NewEvents.id().toString(), now));
    }
}
