package dev.guichet.ticket.maildomain.app;

import dev.guichet.kit.address.MailDomain;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.input.PublicMailDomains;
import dev.guichet.ticket.maildomain.domain.DomainRefusal;
import dev.guichet.ticket.maildomain.domain.ListedDomain;
import dev.guichet.ticket.maildomain.store.DomainStore;
import dev.guichet.ticket.organization.app.OrganizationQueries;
import dev.guichet.ticket.organization.app.Stewardship;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The domains of an organization, for those who configure it; which of them count in the root, for those who
/// configure that.
@ApplicationScoped
public class DomainService {
    private final OrganizationQueries organizations;
    private final Stewardship stewardship;
    private final DomainStore store;
    private final ProofConfig config;

    DomainService(OrganizationQueries organizations, Stewardship stewardship, DomainStore store, ProofConfig config) {
        this.organizations = organizations;
        this.stewardship = stewardship;
        this.store = store;
        this.config = config;
    }

    @FunctionalInterface
    private interface Deed {
        Uni<ListedDomain> on(ListedDomain listed, Organization organization, Rights caller, Act act);
    }

    @WithTransaction
    public Uni<List<ListedDomain>> all(OrganizationKey key) {
        return configured(key).chain(organization -> store.of(organization.id()));
    }

    @WithTransaction
    public Uni<ListedDomain> one(OrganizationKey key, String domain) {
        return configured(key).chain(organization -> found(organization, domain));
    }

    /// Lets the domain count within the root.
    @WithTransaction
    public Uni<ListedDomain> confirm(OrganizationKey key, String domain, @Nullable String ifMatch) {
        return change(key, domain, ifMatch, (listed, organization, caller, act) -> {
            requireRoot(caller, organization);
            if (PublicMailDomains.contain(listed.name())) {
                throw Refused.because(DomainRefusal.PUBLIC_MAIL_DOMAIN);
            }
            return saved(listed, listed.confirmed(act.at()));
        });
    }

    /// Lets it count no longer, but for what its DNS proves.
    @WithTransaction
    public Uni<ListedDomain> unconfirm(OrganizationKey key, String domain, @Nullable String ifMatch) {
        return change(key, domain, ifMatch, (listed, organization, caller, act) -> {
            requireRoot(caller, organization);
            return saved(listed, listed.unconfirmed());
        });
    }

    /// Has its DNS asked now; what comes of it, the domain shows a moment later.
    @WithTransaction
    public Uni<ListedDomain> check(OrganizationKey key, String domain) {
        return change(
                key,
                domain,
                null,
                (listed, organization, caller, act) ->
                        store.hurry(listed, config.shortestPause()).replaceWith(listed));
    }

    private Uni<ListedDomain> change(OrganizationKey key, String domain, @Nullable String ifMatch, Deed deed) {
        return stewardship.within(
                key,
                (organization, caller, act) -> found(organization, domain)
                        .invoke(listed -> ETags.require(ifMatch, listed.version()))
                        .chain(listed -> deed.on(listed, organization, caller, act)));
    }

    private Uni<ListedDomain> saved(ListedDomain before, ListedDomain after) {
        return after == before
                ? Uni.createFrom().item(before)
                : store.save(after, null)
                        .replaceWith(after)
                        .onFailure(UniqueViolation.of("email_domain_taken"))
                        .transform(taken -> Refused.because(DomainRefusal.EMAIL_DOMAIN_TAKEN));
    }

    private Uni<Organization> configured(OrganizationKey key) {
        return organizations.one(key).map(shown -> {
            if (!shown.configured()) {
                throw Refused.because(OrganizationRefusal.NOT_ITS_ADMINISTRATOR);
            }
            return shown.staffed().organization();
        });
    }

    private Uni<ListedDomain> found(Organization organization, String domain) {
        String name = MailDomain.find(domain).map(MailDomain::name).orElse(domain);
        return store.one(organization.id(), name)
                .map(found -> found.orElseThrow(() -> Refused.because(DomainRefusal.DOMAIN_NOT_LISTED)));
    }

    private static void requireRoot(Rights caller, Organization organization) {
        if (!caller.administers().contains(organization.root())) {
            throw Refused.because(DomainRefusal.ROOT_ADMINISTRATORS_ONLY);
        }
    }
}
