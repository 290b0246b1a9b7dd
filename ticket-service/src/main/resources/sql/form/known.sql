-- FormReach in SQL, and what the caller asks for.
select f.id, f.root_id, f.desk_id, f.slug, f.kind, f.priority, f.audience, f.title::text, f.help::text,
       f.current_version::bigint, f.archived_at, f.group_slug, f.created_at, f.updated_at, f.version,
       d.slug, o.path
from form f join desk d on d.id = f.desk_id join organization o on o.id = d.organization_id
where ((f.audience = 'requester'
        and (d.organization_id = any (:counters::bigint[]) or o.path && :branches::bigint[]))
       or d.id = any (:desks::bigint[])
       or o.path && :configured::bigint[])
  and (:desk::bigint is null or f.desk_id = :desk)
  and (:desk_slug::text is null or d.slug = :desk_slug)
  and (:kind::text is null or f.kind = :kind)
  and (:audience::text is null or f.audience = :audience)
  and (f.archived_at is not null) = :archived
  and (:before::bigint is null or f.id < :before)
order by f.id desc
limit :how_many
