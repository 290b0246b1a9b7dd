-- FormReach in SQL.
select f.id, f.root_id, f.desk_id, f.slug, f.kind, f.priority, f.audience, f.title::text, f.help::text,
       f.current_version::bigint, f.archived_at, f.group_slug, f.created_at, f.updated_at, f.version,
       d.slug, o.path
from form f join desk d on d.id = f.desk_id join organization o on o.id = d.organization_id
where f.id = :id
  and ((f.audience = 'requester'
        and (d.organization_id = any (:counters::bigint[]) or o.path && :branches::bigint[]))
       or d.id = any (:desks::bigint[])
       or o.path && :configured::bigint[])
