package dev.guichet.ticket.maildomain.app;

import dev.guichet.kit.address.MailDomain;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.ticket.input.PublicMailDomains;
import dev.guichet.ticket.maildomain.domain.DomainRefusal;
import dev.guichet.ticket.maildomain.store.DomainStore;
import dev.guichet.ticket.maildomain.store.ListedDomainEntity;
import dev.guichet.ticket.maildomain.store.ListedDomainRepository;
import dev.guichet.ticket.maildomain.store.ListingKey;
import dev.guichet.ticket.organization.app.EmailDomains;
import dev.guichet.ticket.organization.app.OrganizationChanges;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The domains of an organization, for those who configure it; which of them count in the root, for those who
/// configure that.
@ApplicationScoped
public class DomainService implements EmailDomains {
    private final OrganizationChanges organizations;
    private final ListedDomainRepository domains;
    private final DomainStore store;
    private final ProofConfig config;

    DomainService(
            OrganizationChanges organizations, ListedDomainRepository domains, DomainStore store, ProofConfig config) {
        this.organizations = organizations;
        this.domains = domains;
        this.store = store;
        this.config = config;
    }

    @FunctionalInterface
    private interface Change {
        void on(ListedDomainEntity listed, Rights caller, Instant now);
    }

    @WithTransaction
    public Uni<List<DomainView>> all(ActionContext context, OrganizationKey key) {
        return organizations
                .configured(context, key)
                .chain(organization -> domains.of(organization.id()))
                .map(all -> all.stream().map(DomainView::of).toList());
    }

    @WithTransaction
    public Uni<DomainView> one(ActionContext context, OrganizationKey key, String domain) {
        return organizations
                .configured(context, key)
                .chain(organization -> domains.one(listing(organization, domain)))
                .map(DomainService::found)
                .map(DomainView::of);
    }

    /// Lets the domain count within the root.
    @WithTransaction
    public Uni<DomainView> confirm(
            ActionContext context, OrganizationKey key, String domain, @Nullable String ifMatch) {
        return change(context, key, domain, ifMatch, (listed, caller, now) -> {
            requireRoot(caller);
            if (PublicMailDomains.contain(listed.listing.domain())) {
                throw Refused.because(DomainRefusal.PUBLIC_MAIL_DOMAIN);
            }
            listed.confirm(now);
        });
    }

    /// Lets it count no longer, but for what its DNS proves.
    @WithTransaction
    public Uni<DomainView> unconfirm(
            ActionContext context, OrganizationKey key, String domain, @Nullable String ifMatch) {
        return change(context, key, domain, ifMatch, (listed, caller, now) -> {
            requireRoot(caller);
            listed.unconfirm();
        });
    }

    /// Has its DNS asked now; what comes of it, the domain shows a moment later.
    @WithTransaction
    public Uni<DomainView> check(ActionContext context, OrganizationKey key, String domain) {
        return change(context, key, domain, null, (listed, caller, now) -> listed.hurry(config.shortestPause(), now));
    }

    @Override
    public Uni<Void> list(Organization organization, Collection<String> names) {
        return domains.list(organization, names)
                .chain(more -> more
                        ? store.unproven(organization).invoke(this::requireRoom).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private void requireRoom(long unproven) {
        if (unproven > config.mostUnproven()) {
            throw Refused.because(DomainRefusal.TOO_MANY_UNPROVEN_DOMAINS)
                    .arg("most", Integer.toString(config.mostUnproven()));
        }
    }

    private Uni<DomainView> change(
            ActionContext context, OrganizationKey key, String domain, @Nullable String ifMatch, Change change) {
        return organizations
                .within(
                        context,
                        key,
                        (organization, caller, _) -> domains.locked(listing(organization, domain))
                                .map(DomainService::found)
                                .invoke(listed -> ETags.require(ifMatch, listed.version))
                                .call(listed -> DatabaseClock.now().invoke(now -> change.on(listed, caller, now))))
                .chain(domains::saved)
                .map(DomainView::of);
    }

    private static ListingKey listing(Organization organization, String domain) {
        return new ListingKey(
                organization.id(), MailDomain.find(domain).map(MailDomain::name).orElse(domain));
    }

    private static ListedDomainEntity found(Optional<ListedDomainEntity> listed) {
        return listed.orElseThrow(() -> Refused.because(DomainRefusal.DOMAIN_NOT_LISTED));
    }

    private static void requireRoot(Rights caller) {
        if (!caller.configuresRoot()) {
            throw Refused.because(DomainRefusal.ROOT_ADMINISTRATORS_ONLY);
        }
    }
}
