package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.KnownPerson;
import org.jspecify.annotations.Nullable;

/// A person joined with their organization.
///
/// @param home null for a guest
public record PersonAtHome(PersonEntity person, @Nullable HomeEntity home) {
    KnownPerson known() {
        return new KnownPerson(person.person(), home == null ? null : home.home());
    }
}
