package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.sql.Rows;

/// Rows of `/sql/person` as persons.
final class PersonRows {
    private PersonRows() {}

    static Person person(Rows row) {
        return new Person(
                row.number(),
                row.number(),
                row.optionalNumber(),
                row.optionalNumber(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.optionalText(),
                row.instant(),
                row.instant(),
                row.number());
    }

    static Home home(Rows row) {
        return new Home(row.number(), row.text(), row.text(), row.numbers());
    }

    static KnownPerson known(Rows row) {
        Person person = person(row);
        return new KnownPerson(person, person.isGuest() ? null : home(row));
    }
}
