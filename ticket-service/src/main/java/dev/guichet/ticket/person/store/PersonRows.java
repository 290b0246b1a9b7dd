package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.Person;
import java.time.OffsetDateTime;
import java.util.List;

/// Rows of plain SQL as persons: the columns, in their order, and how to read them.
final class PersonRows {
    static final String COLUMNS = """
            p.id, p.root_id, p.organization_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
            p.created_at, p.updated_at, p.version
            """;
    static final String HOME_COLUMNS = "o.id, o.slug, o.name, o.path";

    private static final int HOME = 12;

    private PersonRows() {}

    static Person person(Object[] row) {
        return new Person(
                (Long) row[0],
                (Long) row[1],
                (Long) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Boolean) row[7],
                (String) row[8],
                ((OffsetDateTime) row[9]).toInstant(),
                ((OffsetDateTime) row[10]).toInstant(),
                (Long) row[11]);
    }

    static Home home(Object[] row, int from) {
        return new Home(
                (Long) row[from], (String) row[from + 1], (String) row[from + 2], List.of((Long[]) row[from + 3]));
    }

    static KnownPerson known(Object[] row) {
        return new KnownPerson(person(row), home(row, HOME));
    }
}
