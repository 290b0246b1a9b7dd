package dev.guichet.ticket.person.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person somebody wants to make known.
///
/// @param locale null takes that of the desk that answers them
/// @param zone likewise
/// @param organization where; empty leaves it to the domain of the address, else to who makes them known
public record WantedPerson(
        String email,
        String name,
        @Nullable String locale,
        @Nullable String zone,
        Optional<Long> organization,
        boolean organizationViewer) {
    public NewPerson in(long home) {
        return new NewPerson(email, name, locale, zone, home, null, organizationViewer);
    }

    public NewPerson guestOf(long desk) {
        return new NewPerson(email, name, locale, zone, null, desk, organizationViewer);
    }
}
