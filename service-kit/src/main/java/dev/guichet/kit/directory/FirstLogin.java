package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// What to do with a person whose subject is not known yet. The service that owns the directory makes them known.
public interface FirstLogin {
    /// The roots that would take this person in. Asked before any root is entered.
    Uni<TenantCandidates> candidates(Principal user);

    /// Takes the person into the root the request has just entered; empty when that root will not have them after all.
    Uni<Optional<TenantMembership>> admit(Principal user, long root, String cause);
}
