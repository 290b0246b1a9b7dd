-- Plain SQL: who reaches a form goes by paths of organizations and by desks, which are other features.
-- FormReach in SQL: what is inside the desk is for those who sit there or configure it.
select f.id, inside.reads, d.slug, o.path
from form f join desk d on d.id = f.desk_id join organization o on o.id = d.organization_id
cross join lateral (select d.id = any (:desks::bigint[]) or o.path && :configured::bigint[] as reads) as inside
where f.id = :id
  and ((f.audience = 'requester'
        and (d.organization_id = any (:counters::bigint[]) or d.id = :guest_desk::bigint or o.path && :branches::bigint[]))
       or inside.reads)
