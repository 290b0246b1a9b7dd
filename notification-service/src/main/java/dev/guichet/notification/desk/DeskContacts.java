package dev.guichet.notification.desk;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Members of desks with their addresses. What the event of a desk says of a member holds until the event of that
/// person is here; from then on the person's own.
@ApplicationScoped
public class DeskContacts {
    /// Serialises "is this desk known?" with "this desk is known now", so that no event waits for what has come.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('desk', $1))";

    private static final String IS_CURRENT = "select 1 from desk where id = $1 and version = $2";

    private static final String REPLACE = """
            with gone as (delete from desk_contact where desk_id = $2 and person_id <> all ($3))
            insert into desk_contact (root_id, desk_id, person_id, name, address, locale)
            select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::text[])
            on conflict (desk_id, person_id) do update
                set name = excluded.name, address = excluded.address, locale = excluded.locale
            """;

    /// A desk without members is served by those who configure it: an answer that nobody reads is a lost one.
    private static final String MEMBERS = """
            select c.person_id, coalesce(p.name, c.name), coalesce(p.email, c.address), coalesce(p.locale, c.locale)
            from desk_contact c left join person p on p.id = c.person_id
            where c.desk_id = $1
            union all
            select p.id, p.name, p.email, p.locale
            from desk d
            join administrator a on a.organization_id = d.organization_id
            join person p on p.id = a.person_id
            where d.id = $1 and not exists (select 1 from desk_contact c where c.desk_id = d.id)
            order by 1
            """;

    private static final String IS_KNOWN = "select 1 from desk where id = $1";

    private static final String ZONE = """
            select coalesce((select zone from person where id = $1), (select zone from desk where id = $2), '')
            """;

    public Uni<List<PersonRef>> members(long desk) {
        return SessionSql.select(MEMBERS, desk)
                .map(rows -> rows.stream().map(DeskContacts::agent).toList());
    }

    public Uni<Boolean> isKnown(long desk) {
        return SessionSql.select(IS_KNOWN, desk).map(rows -> !rows.isEmpty());
    }

    /// Until the end of the transaction nobody else decides whether this desk is known.
    public Uni<Void> lock(long desk) {
        return SessionSql.select(LOCK, desk).replaceWithVoid();
    }

    /// After the projection of the directory has taken the event in.
    public Uni<Void> apply(DeskChanged event) {
        return SessionSql.select(IS_CURRENT, event.desk().id(), event.meta().version())
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : replace(event));
    }

    /// @return the zone a person reads dates in: theirs, else the desk's, else empty
    public Uni<String> zone(long person, long desk) {
        return SessionSql.select(ZONE, person, desk).map(rows -> (String) rows.getFirst()[0]);
    }

    private static Uni<Void> replace(DeskChanged event) {
        List<DeskMember> members = event.members();
        return SessionSql.update(
                        REPLACE,
                        event.meta().root(),
                        event.desk().id(),
                        column(members, DeskMember::person, Long[]::new),
                        column(members, DeskMember::name, String[]::new),
                        column(members, DeskMember::address, String[]::new),
                        column(members, DeskMember::locale, String[]::new))
                .replaceWithVoid();
    }

    private static <T> T[] column(List<DeskMember> members, Function<DeskMember, T> value, IntFunction<T[]> array) {
        return members.stream().map(value).toArray(array);
    }

    private static PersonRef agent(Object[] row) {
        return new PersonRef((Long) row[0], (String) row[1], (String) row[2], (String) row[3], ParticipantRole.AGENT);
    }
}
