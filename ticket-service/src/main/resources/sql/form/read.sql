-- FormReach in SQL: what is inside the desk is for those who sit there or configure it.
select f.id, f.root_id, f.desk_id, f.slug, f.kind, f.priority, f.audience, f.title::text, f.help::text,
       f.current_version::bigint, f.archived_at,
       case when inside.reads then f.group_slug end, f.created_at,
       case when inside.reads then f.updated_at else f.public_updated_at end,
       case when inside.reads then f.version else f.public_version end,
       d.slug, o.path
from form f join desk d on d.id = f.desk_id join organization o on o.id = d.organization_id
cross join lateral (select d.id = any (:desks::bigint[]) or o.path && :configured::bigint[] as reads) as inside
where f.id = :id
  and ((f.audience = 'requester'
        and (d.organization_id = any (:counters::bigint[]) or d.id = :guest_desk::bigint or o.path && :branches::bigint[]))
       or inside.reads)
