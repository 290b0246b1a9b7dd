package dev.guichet.notification.delivery.store;

/// The statements of the list. Each reads a range of an index from its newest end and stops: an `or` over who may see
/// what would read the ledger until a page is full.
final class DeliveryPages {
    static final String COLUMNS = """
            select d.id, d.ticket, d.desk_id, d.person_id, d.recipient, d.template, d.state, d.attempts, d.created_at,
                   d.next_attempt_at, d.sent_at, d.message_id, d.reason, d.letter is not null, d.version
            """;

    /// `$3` to `$7` are null where nothing is asked for.
    private static final String FILTERS = """
                and (cast($3 as bigint) is null or d.ticket = $3)
                and (cast($4 as text) is null or d.state = $4)
                and (cast($5 as text) is null or lower(d.recipient) = $5)
                and (cast($6 as text) is null or d.template = $6)
                and (cast($7 as bigint) is null or d.id < $7)
            order by d.id desc
            limit $8
            """;

    /// `$1` person whose own deliveries are seen, `$2` desks all of whose deliveries are seen: one range for the person
    /// and one for each desk. The person stands in a row, too: told a constant, the planner may prefer to read all
    /// deliveries from the newest on until it has found enough of them.
    static final String OF_CALLER = """
            with seen as materialized (
                select o.id from unnest(array[$1]::bigint[]) as k (person) cross join lateral (
                    select d.id from delivery d where d.person_id = k.person
            """ + FILTERS + """
                ) o
                union
                select m.id from unnest($2::bigint[]) as k (desk) cross join lateral (
                    select d.id from delivery d where d.desk_id = k.desk
            """ + FILTERS + """
                ) m)
            """ + COLUMNS + """
            from delivery d
            where d.id = any (array(select id from seen order by id desc limit $8))
            order by d.id desc
            """;

    /// The same for one ticket, whose mails are few: all of them are found first, by the ticket.
    static final String OF_TICKET = """
            with d as materialized (
                select * from delivery d where d.ticket = $3 and (d.person_id = $1 or d.desk_id = any ($2)))
            """ + COLUMNS + "from d where true\n" + FILTERS;

    private DeliveryPages() {}
}
