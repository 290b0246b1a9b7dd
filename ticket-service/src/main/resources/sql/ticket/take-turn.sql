-- The member who comes after the last one, of those with the fewest tickets that wait for support when that counts. Who
-- has a thousand is busy enough: no more are counted. Who asks comes after everybody else.
with next as (
    select p.id, p.name, p.email, p.locale, p.organization_id
    from desk_turn turn
    join desk_member m on m.desk_id = turn.desk_id
    join person p on p.id = m.person_id
    cross join lateral (
        select count(*) as tickets
        from (select from ticket t
              where :by_load and t.assignee_id = m.person_id and t.status in ('open', 'on_hold')
              limit 1000) as assigned
    ) as load
    where turn.desk_id = :desk
    order by m.person_id = :requester, load.tickets, m.person_id <= coalesce(turn.person_id, 0), m.person_id
    limit 1
    for key share of m
)
update desk_turn turn set person_id = next.id from next where turn.desk_id = :desk
returning next.id, next.name, next.email, next.locale, next.organization_id
