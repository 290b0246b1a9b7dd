package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Where the directory is a projection, the event that links a subject may lag behind their first request,
/// so a verified address that nobody has claimed is enough, but for roots that have proved its domain, which go first
/// here as there. Writes nothing, admits nobody new.
@DefaultBean
@ApplicationScoped
class KnownByAddress implements FirstLogin {
    private final TenantMembershipQueries memberships;

    KnownByAddress(TenantMembershipQueries memberships) {
        this.memberships = memberships;
    }

    @Override
    public Uni<TenantCandidates> candidates(Principal user) {
        return memberships
                .unlinked(user)
                .map(found -> found.stream().map(TenantMembership::root).toList())
                .chain(known ->
                        memberships.proving(user).map(proving -> new TenantCandidates(known, proving, List.of())));
    }

    @Override
    public Uni<Optional<TenantMembership>> admit(Principal user, long root, String cause) {
        return memberships
                .unlinked(user)
                .map(found -> found.stream()
                        .filter(membership -> membership.root() == root)
                        .findFirst());
    }
}
