package dev.guichet.ticket.person.app;

import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.AddressFollower;
import dev.guichet.kit.directory.TenantMembership;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.person.domain.PersonRefusal;
import dev.guichet.ticket.person.domain.ProvenAddress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Persons have the address that the identity provider says is theirs, from their next request on.
@ApplicationScoped
class PersonAddresses implements AddressFollower {
    private final RenamingService renaming;
    private final FreshContext fresh;

    PersonAddresses(RenamingService renaming, FreshContext fresh) {
        this.renaming = renaming;
        this.fresh = fresh;
    }

    @Override
    public Uni<Void> follow(Principal caller, TenantMembership membership, String cause) {
        Long person = membership.person();
        String email = caller.email();
        if (person == null || email == null) {
            return Uni.createFrom().voidItem();
        }
        ProvenAddress proven = new ProvenAddress(caller.subject(), email, caller.issuedAt());
        return fresh.run(() -> {
                    RootScope.enter(membership.root());
                    return renaming.rename(person, proven, cause);
                })
                .onFailure(PersonAddresses::isTaken)
                .recoverWithNull();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == PersonRefusal.EMAIL_TAKEN;
    }
}
