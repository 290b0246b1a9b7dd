package dev.guichet.ticket.person.app;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.AddressFollower;
import dev.guichet.kit.directory.Standing;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.person.store.PersonStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Persons have the address that the identity provider says is theirs, from their next request on.
@ApplicationScoped
class PersonAddresses implements AddressFollower {
    private final Renaming renaming;
    private final FreshContext fresh;
    private final CurrentRequest request;

    PersonAddresses(Renaming renaming, FreshContext fresh, CurrentRequest request) {
        this.renaming = renaming;
        this.fresh = fresh;
        this.request = request;
    }

    @Override
    public Uni<Void> follow(Principal caller, Standing standing) {
        Long person = standing.person();
        String email = caller.email();
        if (person == null || email == null) {
            return Uni.createFrom().voidItem();
        }
        String cause = request.id();
        Renaming.Proof proof = new Renaming.Proof(caller.subject(), email, caller.issuedAt());
        return fresh.run(() -> {
                    RootScope.enter(standing.root());
                    return renaming.rename(person, proof, cause);
                })
                .onFailure(UniqueViolation.of(PersonStore.ADDRESS_TAKEN))
                .recoverWithNull();
    }
}
