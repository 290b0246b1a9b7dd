package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import org.jspecify.annotations.Nullable;

/// A root in which a caller is known. Who they are there never changes, so it may be remembered.
///
/// @param person id of the person; null for an integrator
/// @param locale of the person, BCP 47, as it was when it was looked up; null when it is not known
/// @param email of the person, canonical, as it was when it was looked up; null when it is not known
public record TenantMembership(
        long root,
        @Nullable Long person,
        @Nullable String locale,
        @Nullable String email) {
    /// Whether the caller's token proves another address than the one that they are known by.
    boolean isOutdatedBy(Principal caller) {
        return email != null && caller.emailVerified() && caller.email() != null && !email.equals(caller.email());
    }
}
