package dev.guichet.ticket.maildomain.app;

import dev.guichet.events.Actor;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.ticket.input.PublicMailDomains;
import dev.guichet.ticket.maildomain.domain.DomainState;
import dev.guichet.ticket.maildomain.domain.ListedDomain;
import dev.guichet.ticket.maildomain.store.DomainStore;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.organization.app.Stewardship;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// What the DNS of listed domains says of them.
@ApplicationScoped
class DomainProofs {
    private static final Logger LOG = Logger.getLogger(DomainProofs.class);

    private final DomainStore store;
    private final Organizations organizations;
    private final Stewardship stewardship;
    private final ProofConfig config;

    DomainProofs(DomainStore store, Organizations organizations, Stewardship stewardship, ProofConfig config) {
        this.store = store;
        this.organizations = organizations;
        this.stewardship = stewardship;
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
    Uni<Void> settle(DomainStore.Due due, Optional<List<String>> records) {
        return organizations
                .lock(due.organization())
                .chain(() -> store.one(due.organization(), due.domain()))
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : settle(found.get(), records));
    }

    private Uni<Void> settle(ListedDomain listed, Optional<List<String>> records) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (PublicMailDomains.contain(listed.name())) {
            return changed(listed, listed.disowned(now), now);
        }
        return records.isEmpty()
                ? store.postpone(listed, now.plus(config.retryAfter()))
                : changed(listed, listed.answered(records.get(), config.grace(), now), now);
    }

    private Uni<Void> changed(ListedDomain before, ListedDomain after, Instant now) {
        if (before.state() != after.state()) {
            LOG.infof("%s of organization %d is %s", after.name(), after.organization(), after.state());
        } else if (after.state() == DomainState.PROVEN && after.missingSince() != null) {
            LOG.warnf("the record of %s, organization %d, is gone", after.name(), after.organization());
        }
        return store.save(after, now.plus(config.checkEvery())).chain(() -> told(before, after, now));
    }

    /// Other services place strangers as this one does, so they hear what is proven.
    private Uni<Void> told(ListedDomain before, ListedDomain after, Instant now) {
        boolean was = before.state() == DomainState.PROVEN;
        return was == (after.state() == DomainState.PROVEN)
                ? Uni.createFrom().voidItem()
                : stewardship.tell(
                        after.organization(),
                        new Act(Actor.system(), NewEvents.id().toString(), now));
    }
}
