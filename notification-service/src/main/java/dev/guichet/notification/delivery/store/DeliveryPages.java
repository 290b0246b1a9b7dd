package dev.guichet.notification.delivery.store;

/// The statements of the list, plain SQL that answers entities. Each reads a range of an index from its newest end and
/// stops, which HQL cannot say: an `or` over who may see what would read the ledger until a page is full.
final class DeliveryPages {
    private static final String COLUMNS = """
            select d.id, d.ticket, d.desk_id, d.person_id, d.recipient, d.template, d.state, d.attempts, d.answers,
                   d.created_at, d.next_attempt_at, d.sent_at, d.message_id, d.reason, d.has_letter, d.version
            """;

    /// Null where nothing is asked for.
    private static final String FILTERS = """
                and (cast(:ticket as bigint) is null or d.ticket = :ticket)
                and (cast(:state as text) is null or d.state = :state)
                and (cast(:recipient as text) is null or lower(d.recipient) = :recipient)
                and (cast(:template as text) is null or d.template = :template)
                and (cast(:before as bigint) is null or d.id < :before)
            order by d.id desc
            limit :rows
            """;

    /// `person` whose own deliveries are seen, `desks` all of whose deliveries are seen: one range for the person and
    /// one for each desk. The person stands in a row, too: told a constant, the planner may prefer to read all
    /// deliveries from the newest on until it has found enough of them.
    static final String OF_CALLER = """
            with seen as materialized (
                select o.id from unnest(cast(array[:person] as bigint[])) as k (person) cross join lateral (
                    select d.id from delivery d where d.person_id = k.person
            """ + FILTERS + """
                ) o
                union
                select m.id from unnest(cast(:desks as bigint[])) as k (desk) cross join lateral (
                    select d.id from delivery d where d.desk_id = k.desk
            """ + FILTERS + """
                ) m)
            """ + COLUMNS + """
            from delivery d
            where d.id = any (array(select id from seen order by id desc limit :rows))
            order by d.id desc
            """;

    /// The same for one ticket, whose mails are few: all of them are found first, by the ticket.
    static final String OF_TICKET = """
            with d as materialized (
                select * from delivery d
                where d.ticket = :ticket and (d.person_id = :person or d.desk_id = any (cast(:desks as bigint[]))))
            """ + COLUMNS + "from d where true\n" + FILTERS;

    private DeliveryPages() {}
}
