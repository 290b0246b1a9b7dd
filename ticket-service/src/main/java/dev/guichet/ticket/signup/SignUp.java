package dev.guichet.ticket.signup;

import dev.guichet.ticket.person.domain.Address;
import dev.guichet.ticket.person.domain.NewPerson;
import org.jspecify.annotations.Nullable;

/// Somebody who asks for an invitation: nobody knows yet whether they are who they say.
///
/// @param address canonical
/// @param locale `fr` or `en`
record SignUp(String address, @Nullable String name, String locale) {
    String domain() {
        return Address.domain(address);
    }

    NewPerson joining(long organization) {
        String called = name == null || name.isBlank() ? Address.name(address) : name.strip();
        return new NewPerson(address, called, locale, null, organization, null, false);
    }

    /// Who lets them in.
    ///
    /// @param organization that has the domain; null where somebody made them known, who stay as they are
    record Host(long root, @Nullable Long organization) {}
}
