-- Who left the desk has its closed tickets only. By one number, since most calls are about one ticket; what reads
-- several replaces the last line, and has what is long of a desk once.
-- Kept short: the client prepares no statement of more than 2,048 characters.
-- Not an entity: it travels with the rights of whoever asks (ADR 148).
select t.number, t.root_id, t.channel, t.created_at, t.external_by, t.external_id, t.form, t.form_id, t.form_version::bigint,
       ticket_link(t.follow_up_of)::text,
       t.client_id,
       o.id, o.slug, o.name, o.path,
       r.id, r.name, r.email, r.locale, r.organization_id,
       d.id, d.organization_id, d.slug, d.name, d.brand, d.locale, d.zone, d.is_default,
       d.rules::text, d.labels::text,
       d.created_at, d.updated_at, d.version,
       t.status, t.episode, t.status_since,
       t.closed_how, t.closed_reason, t.closed_from, t.closed_at, t.closed_by_kind, t.closed_by_person, t.closed_by_client,
       case when t.status = 'closed' then
           (select json_agg(ticket_link(f.number) order by f.number)::text
            from ticket f where f.follow_up_of = t.number) end,
       t.subject, t.kind, t.priority, t.category,
       array(select g.tag from ticket_tag g where g.ticket = t.number order by g.tag collate "C"), t.fields::text,
       (select json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
                                          'organization', p.organization_id) order by b.since, p.id)::text
        from observer b join person p on p.id = b.person_id where b.ticket = t.number),
       a.id, a.name, a.email, a.locale, a.organization_id,
       l.id, l.name, l.email, l.locale, l.organization_id,
       g.id, g.slug, g.name,
       t.updated_at, t.last_message_at, t.version, t.public_version, t.public_updated_at, clock_timestamp()
from ticket t
left join organization o on o.id = t.organization_id
join person r on r.id = t.requester_id
join desk d on d.id = t.desk_id
left join desk_member s on t.status <> 'closed' and s.desk_id = t.desk_id and s.person_id = t.assignee_id
left join person a on a.id = case t.status when 'closed' then t.assignee_id else s.person_id end
left join person l on a.id is null and l.id = t.assignee_id
left join desk_group g on g.id = t.group_id
where t.number = :number
