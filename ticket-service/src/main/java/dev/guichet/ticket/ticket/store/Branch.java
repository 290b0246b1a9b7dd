package dev.guichet.ticket.ticket.store;

/// One way to find tickets: one probe per key and status, newest first, each as long as a page, so that a page costs
/// the same wherever it is. `%s` marks where what narrows the search goes.
enum Branch {
    DESKS("""
            select n.number
            from unnest(cast(:desks as bigint[])) as key (id)
            cross join unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.desk_id = key.id and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    NAMED_DESK("""
            select n.number
            from desk d
            cross join unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.desk_id = d.id and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            where d.id = any(cast(:desks as bigint[])) and d.slug = :desk
            """),
    ROOT("""
            select n.number
            from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.root_id = :root and t.organization_id is not null and t.status = s.status
                  and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    ORGANIZATION("""
            select n.number
            from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.organization_id = :organization and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    ORGANIZATION_AT("""
            select n.number
            from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.organization_id = :organization and t.desk_id = any(cast(:shared as bigint[]))
                  and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    ORGANIZATION_BUT("""
            select n.number
            from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.organization_id = :organization and t.desk_id <> all(cast(:closed as bigint[]))
                  and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    BELOW("""
            select n.number
            from organization o
            cross join unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.organization_id = o.id and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            where o.path @> array[cast(:below as bigint)]
            """),
    CLIENT("""
            select n.number
            from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.client_id = :client and t.organization_id is null and t.status = s.status
                  and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    REQUESTER("""
            select n.number
            from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t
                where t.requester_id = :me and t.status = s.status and t.number < :before %s
                order by t.number desc limit :how_many) as n
            """),
    OBSERVER("""
            select n.number
            from (select t.number from observer b join ticket t on t.number = b.ticket
                  where b.person_id = :me_observing and b.ticket < :before
                    and t.status = any(cast(:statuses as text[])) %s
                  order by b.ticket desc limit :how_many) as n
            """);

    final String sql;

    /// Whether it looks at what one person takes part in, which is never very much.
    boolean isPersonal() {
        return switch (this) {
            case REQUESTER, OBSERVER -> true;
            case DESKS, NAMED_DESK, ROOT, ORGANIZATION, ORGANIZATION_AT, ORGANIZATION_BUT, BELOW, CLIENT -> false;
        };
    }

    Branch(String sql) {
        this.sql = sql;
    }
}
