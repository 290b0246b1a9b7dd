-- Beside the entity: whose turn it is, which no group shows, and which is no change of it.
-- As take-turn, among those of a group who do not ask themselves: the desk has others.
-- The group first, then a member: in that order somebody who leaves the desk takes them, too.
with turn as materialized (
    select g.id, g.last_turn from desk_group g where g.id = :group for no key update
), next as (
    select p.id, p.name, p.email, p.locale, p.organization_id
    from turn g
    join desk_group_member m on m.group_id = g.id and m.person_id <> :requester
    join person p on p.id = m.person_id
    cross join lateral (
        select count(*) as tickets
        from (select from ticket t
              where :by_load and t.assignee_id = m.person_id and t.status in ('open', 'on_hold')
              limit 1000) as assigned
    ) as load
    order by load.tickets, m.person_id <= coalesce(g.last_turn, 0), m.person_id
    limit 1
    for key share of m
)
update desk_group g set last_turn = next.id from next where g.id = :group
returning next.id, next.name, next.email, next.locale, next.organization_id
