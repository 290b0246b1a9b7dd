-- Tickets that somebody who left their desk still has, locked in the order of everybody. Not what was given to them once
-- they were back; a closed one tells who had it, until it is opened again.
with locked as materialized (
    select t.number
    from ticket t
    where t.assignee_id = :person and t.desk_id = :desk and t.status = any('{open,pending,on_hold,solved}')
      and not exists (select from timeline l
                      where l.ticket = t.number and l.what in ('created', 'assignee') and l.at > :left_at)
    order by t.number
    limit :how_many
    for no key update of t
)
select number, clock_timestamp() from locked
