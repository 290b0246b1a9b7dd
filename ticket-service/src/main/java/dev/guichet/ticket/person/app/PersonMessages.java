package dev.guichet.ticket.person.app;

import dev.guichet.events.PersonChanged;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.person.domain.Person;

/// Persons as other services hear of them.
final class PersonMessages {
    private PersonMessages() {}

    static PersonChanged changed(Person person, Act act) {
        return new PersonChanged(
                act.meta(person.root(), person.version()),
                person.id(),
                person.name(),
                person.email(),
                person.locale(),
                person.zone(),
                person.organization(),
                person.organizationViewer(),
                person.subject());
    }
}
