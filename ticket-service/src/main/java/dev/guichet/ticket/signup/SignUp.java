package dev.guichet.ticket.signup;

import dev.guichet.ticket.invitation.domain.Invitee;
import dev.guichet.ticket.person.domain.Address;
import org.jspecify.annotations.Nullable;

/// Somebody who asks for an invitation: nobody knows yet whether they are who they say.
///
/// @param address canonical
/// @param locale `fr` or `en`
/// @param network that they ask from; empty when nobody knows
record SignUp(String address, @Nullable String name, String locale, String network) {
    String domain() {
        return Address.domain(address);
    }

    /// Nobody who is known: their name is for the account that is made, whose owner may call themselves otherwise.
    Invitee stranger(long root) {
        String called = name == null || name.isBlank() ? Address.name(address) : name.strip();
        return new Invitee(root, null, address, called, locale);
    }

    /// Who lets them in.
    ///
    /// @param organization that has the domain; null where somebody made them known
    record Host(long root, @Nullable Long organization) {}

    /// Who of the domain was let in within the hour and has not signed in since.
    ///
    /// @param all of them
    /// @param sameNetwork those who asked from the same network
    record Waiting(long all, long sameNetwork) {
        /// One network gets half, so that nobody who asks from one keeps the domain's own people out.
        boolean leaveRoom(int perDomain) {
            return all < perDomain && sameNetwork < (perDomain + 1) / 2;
        }
    }
}
