package dev.guichet.ticket.person.app;

import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.FirstLogin;
import dev.guichet.kit.directory.TenantCandidates;
import dev.guichet.kit.directory.TenantMembership;
import dev.guichet.kit.directory.TenantMembershipQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Persons appear when they first sign in: by an address somebody gave before, or by the domain of an organization.
@ApplicationScoped
class PersonFirstLogin implements FirstLogin {
    private final TenantMembershipQueries memberships;
    private final ProvisioningService provisioning;

    PersonFirstLogin(TenantMembershipQueries memberships, ProvisioningService provisioning) {
        this.memberships = memberships;
        this.provisioning = provisioning;
    }

    @Override
    public Uni<TenantCandidates> candidates(Principal user) {
        return memberships.unlinked(user).chain(known -> provisioning.candidates(user, roots(known)));
    }

    @Override
    public Uni<Optional<TenantMembership>> admit(Principal user, long root, String cause) {
        return provisioning
                .admit(user, cause)
                .map(person -> person.map(id -> new TenantMembership(root, id, null, null)));
    }

    private static List<Long> roots(List<TenantMembership> known) {
        return known.stream().map(TenantMembership::root).toList();
    }
}
