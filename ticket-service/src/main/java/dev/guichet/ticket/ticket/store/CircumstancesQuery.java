package dev.guichet.ticket.ticket.store;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.idempotency.KeyAnswered;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.CategoryStanding;
import dev.guichet.ticket.ticket.domain.Circumstances;
import dev.guichet.ticket.ticket.domain.OfferedForm;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Priority;
import dev.guichet.ticket.ticket.domain.Structure;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who asks whom, before a ticket opens.
///
/// @param person id of the caller; null for an integrator
/// @param client OIDC client id of an integrator; null for a person
/// @param requester address of somebody else; null is the caller
/// @param named id or slug of the organization named for them, should nobody know them; null when none is
/// @param desk slug; null takes the default
/// @param category as the ticket names it
/// @param form slug
/// @param group slug; null takes the form's or the desk's
/// @param externalBy whose external ids are meant
/// @param observers addresses
/// @param key scope of the call's `Idempotency-Key`; null when it has none
public record CircumstancesQuery(
        @Nullable Long person,
        @Nullable String client,
        @Nullable String requester,
        @Nullable String named,
        @Nullable String desk,
        @Nullable String category,
        @Nullable String form,
        @Nullable String group,
        @Nullable String externalBy,
        @Nullable String externalId,
        List<String> observers,
        byte @Nullable [] key) {
    private static final SqlFile FIND = SqlFile.of("create-ticket/03-circumstances");
    private static final SqlFile FIND_UNNUMBERED = SqlFile.of(
            "create-ticket/03-circumstances", Map.of("nextval('ticket_number_seq')", "cast(null as bigint)"));
    private static final SqlFile PERSONS = SqlFile.of("create-ticket/optional-persons");

    SqlFile.Bound find() {
        return find(FIND);
    }

    /// Takes no number: it may be asked several times for one ticket.
    SqlFile.Bound findUnnumbered() {
        return find(FIND_UNNUMBERED);
    }

    private SqlFile.Bound find(SqlFile file) {
        return file.with("person", person)
                .and("client", client)
                .and("requester", requester)
                .and("named", named)
                .and("desk", desk)
                .and("category", category)
                .and("form", form)
                .and("group", group)
                .and("external_by", externalBy)
                .and("external_id", externalId)
                .and("key", key == null ? null : Buffer.buffer(key));
    }

    SqlFile.Bound findObservers() {
        return PERSONS.with("emails", observers.toArray(String[]::new));
    }

    /// @throws KeyAnswered when the call needs no circumstances any more
    Circumstances read(Rows row, long root, List<Participant> observers) {
        if (row.flag()) {
            throw new KeyAnswered();
        }
        String name = row.text();
        Long programs = row.optionalNumber();
        Found requester = requester(row);
        Structure structure = TicketRows.structure(row);
        Desk desk = desk(row, root);
        Actor caller = client == null
                ? new Actor(ActorKind.PERSON, person, null, name)
                : new Actor(ActorKind.INTEGRATOR, null, client, name);
        return new Circumstances(
                caller,
                programs,
                requester == null ? null : requester.in(structure == null ? null : structure.id()),
                structure,
                desk,
                row.flag(),
                row.flag(),
                row.flag(),
                CategoryStanding.of(row.flag(), row.flag()),
                form(row),
                group(row),
                observers,
                row.optionalNumber(),
                row.optionalNumber(),
                row.instant());
    }

    private @Nullable OfferedForm form(Rows row) {
        Long id = row.optionalNumber();
        if (id == null || form == null) {
            row.skip(5);
            return null;
        }
        return new OfferedForm(
                id,
                form,
                Math.toIntExact(row.number()),
                row.optionalText(),
                row.optionalOne(Priority.class),
                row.flag(),
                row.flag());
    }

    /// In one column: most tickets have none, and a join would cost them all.
    private static @Nullable DeskGroup group(Rows row) {
        if (row.isNull()) {
            row.skip(1);
            return null;
        }
        List<String> found = row.texts();
        return new DeskGroup(Long.parseLong(found.get(0)), found.get(1), found.get(2));
    }

    private record Found(long id, String name, String email, String locale) {
        Participant in(@Nullable Long organization) {
            return new Participant(id, name, email, locale, organization);
        }
    }

    private static @Nullable Found requester(Rows row) {
        Long id = row.optionalNumber();
        if (id == null) {
            row.skip(3);
            return null;
        }
        return new Found(id, row.text(), row.text(), row.text());
    }

    private static @Nullable Desk desk(Rows row, long root) {
        if (row.isNull()) {
            row.skip(DeskColumns.COUNT);
            return null;
        }
        return DeskColumns.read(row, root);
    }
}
