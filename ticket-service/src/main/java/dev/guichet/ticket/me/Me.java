package dev.guichet.ticket.me;

import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.person.domain.Person;
import java.util.List;
import java.util.Optional;

/// What there is to know of a caller.
///
/// @param roots those they may act in
/// @param here what they are in the one they act in; empty when they act in none
record Me(Principal principal, List<NamedOrganization> roots, Optional<Here> here) {
    /// @param person empty for an integrator
    /// @param organizations their own, the root and those they administer, in no particular order
    record Here(Rights rights, Optional<Person> person, List<Desk> desks, List<Organization> organizations) {}
}
