package dev.guichet.notification.desk;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusLabel;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Members of desks with their addresses, and the words of desks. What the event of a desk says of a member holds until
/// the event of that person is here; from then on the person's own.
@ApplicationScoped
public class DeskContacts {
    /// Serialises "is this desk known?" with "this desk is known now", so that no event waits for what has come.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('desk', $1))";

    private static final String IS_CURRENT = "select 1 from desk where id = $1 and version = $2";

    private static final String REPLACE = """
            with gone as (delete from desk_contact where desk_id = $2 and person_id <> all ($3)),
            card as (insert into desk_card (desk_id, root_id) values ($2, $1) on conflict do nothing),
            named as (
                insert into desk_label (root_id, desk_id, status, locale, label)
                select $1, $2, * from unnest($7::text[], $8::text[], $9::text[])
                on conflict (desk_id, status, locale) do update set label = excluded.label)
            insert into desk_contact (root_id, desk_id, person_id, name, address, locale)
            select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::text[])
            on conflict (desk_id, person_id) do update
                set name = excluded.name, address = excluded.address, locale = excluded.locale
            """;

    /// A desk without members is served by those who configure it: an answer that nobody reads is a lost one. But a
    /// desk that has just been opened gets its first members a moment later, by another event.
    private static final String MEMBERS = """
            with known as materialized (
                select d.id, d.organization_id,
                    exists (select 1 from desk_contact c where c.desk_id = d.id) as staffed, k.since
                from desk d join desk_card k on k.desk_id = d.id
                where d.id = $1)
            select m.person_id, m.name, m.address, m.locale
            from known left join lateral (
                select c.person_id, coalesce(p.name, c.name) as name, coalesce(p.email, c.address) as address,
                    coalesce(p.locale, c.locale) as locale
                from desk_contact c left join person p on p.id = c.person_id
                where c.desk_id = known.id
                union all
                select p.id, p.name, p.email, p.locale
                from administrator a join person p on p.id = a.person_id
                where a.organization_id = known.organization_id and not known.staffed) m on true
            where known.staffed or known.since <= now() - make_interval(secs => $2)
            order by 1
            """;

    private static final String ZONE = """
            select coalesce((select zone from person where id = $1), (select zone from desk where id = $2), '')
            """;

    private final DeskConfig config;

    DeskContacts(DeskConfig config) {
        this.config = config;
    }

    /// @return empty while it is not known who serves the desk
    public Uni<Optional<List<PersonRef>>> members(long desk) {
        return SessionSql.select(MEMBERS, desk, (double) config.unstaffedFor().toMillis() / 1000)
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(agents(rows)));
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
        List<StatusLabel> labels = Objects.requireNonNullElse(event.statusLabels(), List.of());
        return SessionSql.update(
                        REPLACE,
                        event.meta().root(),
                        event.desk().id(),
                        column(members, DeskMember::person, Long[]::new),
                        column(members, DeskMember::name, String[]::new),
                        column(members, DeskMember::address, String[]::new),
                        column(members, DeskMember::locale, String[]::new),
                        column(labels, label -> label.status().name().toLowerCase(Locale.ROOT), String[]::new),
                        column(labels, StatusLabel::locale, String[]::new),
                        column(labels, StatusLabel::label, String[]::new))
                .replaceWithVoid();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /// One row without a person says that the desk is known, and nobody serves it.
    private static List<PersonRef> agents(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> row[0] != null)
                .map(DeskContacts::agent)
                .toList();
    }

    private static PersonRef agent(Object[] row) {
        return new PersonRef((Long) row[0], (String) row[1], (String) row[2], (String) row[3], ParticipantRole.AGENT);
    }
}
