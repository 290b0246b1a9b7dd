package dev.guichet.notification.desk;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.GroupMembers;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.PriorityLabel;
import dev.guichet.events.StatusLabel;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.notification.rule.DeskStaff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plain SQL, since it is a projection: an event replaces sets of rows, if it is the latest.
///
/// Members of desks with their addresses, their groups, and the words of desks. What the event of a desk says of a
/// member holds until the event of that person is here; from then on the person's own.
@ApplicationScoped
public class DeskContacts {
    private static final String IS_CURRENT = "select 1 from desk where id = $1 and version = $2";

    private static final String REPLACE = """
            with gone as (delete from desk_contact where desk_id = $2 and person_id <> all ($3)),
            card as (
                insert into desk_card (desk_id, root_id, tells_groups, told_at) values ($2, $1, $13, $14)
                on conflict (desk_id) do update
                    set tells_groups = excluded.tells_groups, told_at = excluded.told_at),
            named as (
                insert into desk_label (root_id, desk_id, status, locale, label)
                select $1, $2, * from unnest($7::text[], $8::text[], $9::text[])
                on conflict (desk_id, status, locale) do update set label = excluded.label),
            ranked as (
                insert into desk_priority_label (root_id, desk_id, priority, locale, label)
                select $1, $2, * from unnest($10::text[], $11::text[], $12::text[])
                on conflict (desk_id, priority, locale) do update set label = excluded.label)
            insert into desk_contact (root_id, desk_id, person_id, name, address, locale)
            select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::text[])
            on conflict (desk_id, person_id) do update
                set name = excluded.name, address = excluded.address, locale = excluded.locale
            """;

    private static final String UNGROUP = "delete from desk_group_member where desk_id = $1";

    private static final String GROUP = """
            insert into desk_group_member (root_id, desk_id, group_id, person_id)
            select $1, $2, * from unnest($3::bigint[], $4::bigint[])
            """;

    /// A desk without members is served by those who configure it: an answer that nobody reads is a lost one. But a
    /// desk that has just been opened gets its first members a moment later, by another event; and so does a group,
    /// which is waited for as long as the event of the ticket is young.
    private static final String STAFF = """
            with known as materialized (
                select d.id, d.organization_id, k.since, k.tells_groups,
                    exists (select 1 from desk_contact c where c.desk_id = d.id) as staffed
                from desk d join desk_card k on k.desk_id = d.id
                where d.id = $1),
            grouped as materialized (
                select c.person_id from desk_group_member g join desk_contact c using (desk_id, person_id)
                where g.desk_id = $1 and g.group_id = $3::bigint)
            select m.person_id, m.name, m.address, m.locale, m.person_id in (select g.person_id from grouped g)
            from known left join lateral (
                select c.person_id, coalesce(p.name, c.name) as name, coalesce(p.email, c.address) as address,
                    coalesce(p.locale, c.locale) as locale
                from desk_contact c left join person p on p.id = c.person_id
                where c.desk_id = known.id
                union all
                select p.id, p.name, p.email, p.locale
                from administrator a join person p on p.id = a.person_id
                where a.organization_id = known.organization_id and not known.staffed) m on true
            where (known.staffed or known.since <= now() - make_interval(secs => $2))
                and ($3::bigint is null or not known.tells_groups or exists (select from grouped)
                    or $4::timestamptz <= now() - make_interval(secs => $2))
            order by 1
            """;

    private static final String ZONES = """
            select w.id, coalesce(p.zone, d.zone)
            from unnest($1::bigint[]) as w (id) left join person p on p.id = w.id left join desk d on d.id = $2
            where coalesce(p.zone, d.zone) is not null
            """;

    private final DeskConfig config;

    DeskContacts(DeskConfig config) {
        this.config = config;
    }

    /// @param group of the desk that the ticket is given to; null for none
    /// @param since when what they are to be told of happened
    /// @return empty while it is not known who serves the desk, or who is in the group
    public Uni<Optional<DeskStaff>> staff(long desk, @Nullable Long group, Instant since) {
        return SessionSql.select(
                        STAFF,
                        desk,
                        (double) config.unstaffedFor().toMillis() / 1000,
                        group,
                        since.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(staff(rows)));
    }

    /// After the projection of the directory has taken the event in.
    public Uni<Void> apply(DeskChanged event) {
        return SessionSql.select(IS_CURRENT, event.desk().id(), event.meta().version())
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : replace(event));
    }

    /// @return the zone each person reads dates in: theirs, else the desk's, else empty
    public Uni<Map<Long, String>> zones(Collection<Long> persons, long desk) {
        return SessionSql.select(ZONES, persons.toArray(Long[]::new), desk)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1])));
    }

    private static Uni<Void> replace(DeskChanged event) {
        List<DeskMember> members = event.members();
        List<StatusLabel> statuses = Objects.requireNonNullElse(event.statusLabels(), List.of());
        List<PriorityLabel> priorities = Objects.requireNonNullElse(event.priorityLabels(), List.of());
        return SessionSql.update(
                        REPLACE,
                        event.meta().root(),
                        event.desk().id(),
                        column(members, DeskMember::person, Long[]::new),
                        column(members, DeskMember::name, String[]::new),
                        column(members, DeskMember::address, String[]::new),
                        column(members, DeskMember::locale, String[]::new),
                        column(statuses, label -> label.status().name().toLowerCase(Locale.ROOT), String[]::new),
                        column(statuses, StatusLabel::locale, String[]::new),
                        column(statuses, StatusLabel::label, String[]::new),
                        column(priorities, PriorityLabel::priority, String[]::new),
                        column(priorities, PriorityLabel::locale, String[]::new),
                        column(priorities, PriorityLabel::label, String[]::new),
                        event.groups() != null,
                        event.meta().occurredAt().atOffset(ZoneOffset.UTC))
                .chain(() -> regroup(event));
    }

    private static Uni<Void> regroup(DeskChanged event) {
        List<GroupMembers> groups = Objects.requireNonNullElse(event.groups(), List.of());
        List<Long> ids = groups.stream()
                .flatMap(group -> group.members().stream().map(member -> group.group()))
                .toList();
        List<Long> persons =
                groups.stream().flatMap(group -> group.members().stream()).toList();
        return SessionSql.update(UNGROUP, event.desk().id())
                .chain(() -> SessionSql.update(
                        GROUP,
                        event.meta().root(),
                        event.desk().id(),
                        ids.toArray(Long[]::new),
                        persons.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /// One row without a person says that the desk is known, and nobody serves it.
    private static DeskStaff staff(List<Object[]> rows) {
        List<Object[]> persons = rows.stream().filter(row -> row[0] != null).toList();
        return new DeskStaff(
                persons.stream().map(DeskContacts::agent).toList(),
                persons.stream()
                        .filter(row -> Boolean.TRUE.equals(row[4]))
                        .map(row -> (Long) row[0])
                        .collect(Collectors.toSet()));
    }

    private static PersonRef agent(Object[] row) {
        return new PersonRef((Long) row[0], (String) row[1], (String) row[2], (String) row[3], ParticipantRole.AGENT);
    }
}
