package dev.guichet.ticket.ticket.store;

/// One way to find tickets: one probe per key and status, newest first, each as long as a page, so that a page costs
/// the same wherever it is. `%s` marks where what narrows the search goes.
enum Branch {
    DESKS("unnest(cast(:desks as bigint[])) as key (id) cross join", "desk_id", "key.id", "", ""),
    NAMED_DESK(
            "desk d cross join",
            "desk_id",
            "d.id",
            "",
            "where d.id = any(cast(:desks as bigint[])) and d.slug = :desk"),
    ROOT("", "root_id", ":root", "t.organization_id is not null and", ""),
    ORGANIZATION("", "organization_id", ":organization", "", ""),
    ORGANIZATION_AT("", "organization_id", ":organization", "t.desk_id = any(cast(:shared as bigint[])) and", ""),
    ORGANIZATION_BUT("", "organization_id", ":organization", "t.desk_id <> all(cast(:closed as bigint[])) and", ""),
    BELOW("organization o cross join", "organization_id", "o.id", "", "where o.path @> array[cast(:below as bigint)]"),
    CLIENT("", "client_id", ":client", "t.client_id is not null and t.organization_id is null and", ""),
    REQUESTER("", "requester_id", ":me", "", ""),
    OBSERVER("""
            select n.number
            from (select t.number from observer b join ticket t on t.number = b.ticket
                  where b.person_id = :me_observing and b.ticket < :before
                    and t.status = any(cast(:statuses as text[])) %s
                  order by b.ticket desc limit :how_many) as n
            """);

    private static final String PROBES = """
            select n.number
            from %from unnest(cast(:statuses as text[])) as s (status)
            cross join lateral (
                select t.number from ticket t where %more %probe limit :how_many) as n
            %where
            """;

    private static final String BY_NUMBER = """
            t.%column = %key and t.status = s.status and t.number < :before %s
            order by t.number desc""";

    /// As one range of the index of key, status and number, in the order of that index: no other one gives it. Where
    /// nearly all tickets share key and status, the planner would take any index by number to be as good, and where
    /// none has the status it would read the whole root by it.
    private static final String BY_INDEX = """
            (t.%column, t.status) >= (%key, s.status) and (t.%column, t.status, t.number) < (%key, s.status, :before) %s
            order by t.%column desc, t.status desc, t.number desc""";

    /// The same for the root, with which many indexes begin: they must not look as if they found as little.
    private static final String BY_STATUS = """
            t.root_id = %key and t.status >= s.status and (t.status, t.number) < (s.status, :before) %s
            order by t.status desc, t.number desc""";

    private final String byIndex;
    private final String byNumber;

    /// @param from where the keys come from, when there are several
    /// @param column of the ticket that has the key
    /// @param more that holds of the tickets
    /// @param where the keys are narrowed
    Branch(String from, String column, String key, String more, String where) {
        String probes = PROBES.replace("%from", from).replace("%more", more).replace("%where", where);
        String ranged = column.equals("root_id") ? BY_STATUS : BY_INDEX;
        this.byIndex =
                probes.replace("%probe", ranged).replace("%column", column).replace("%key", key);
        this.byNumber =
                probes.replace("%probe", BY_NUMBER).replace("%column", column).replace("%key", key);
    }

    Branch(String sql) {
        this.byIndex = sql;
        this.byNumber = sql;
    }

    /// @param keyed whether what narrows the search has an index of its own by status and number
    String sql(boolean keyed) {
        return keyed ? byNumber : byIndex;
    }

    /// Whether it looks at what one person takes part in, which is never very much.
    boolean isPersonal() {
        return switch (this) {
            case REQUESTER, OBSERVER -> true;
            case DESKS, NAMED_DESK, ROOT, ORGANIZATION, ORGANIZATION_AT, ORGANIZATION_BUT, BELOW, CLIENT -> false;
        };
    }
}
