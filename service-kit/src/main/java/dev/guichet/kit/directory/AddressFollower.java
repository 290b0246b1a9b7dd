package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import io.smallrye.mutiny.Uni;

/// What to do with a person whose token proves another address than the one that they are known by. The
/// service that owns the directory gives them that address; the others hear of it.
public interface AddressFollower {
    /// Before any root is entered, in a transaction of its own. Enters none, and never fails because the
    /// address is another person's.
    Uni<Void> follow(Principal caller, TenantMembership membership, String cause);
}
