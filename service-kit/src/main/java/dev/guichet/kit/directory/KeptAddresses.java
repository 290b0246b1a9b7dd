package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the directory is a projection, an address changes when its event says so.
@DefaultBean
@ApplicationScoped
class KeptAddresses implements AddressFollower {
    @Override
    public Uni<Void> follow(Principal caller, TenantMembership membership, String cause) {
        return Uni.createFrom().voidItem();
    }
}
