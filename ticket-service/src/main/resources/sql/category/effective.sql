-- Own and inherited: of one slug the nearest, which is the one with none further down the path. That it is on the path
-- at all is said twice: by the slice alone the planner would walk every category of the root.
select c.id, c.root_id, c.organization_id, c.slug, c.label_fr, c.label_en, c.archived, c.created_at, c.updated_at,
       c.version, o.id, o.slug, o.name
from category c join organization o on o.id = c.organization_id
where c.organization_id = any (:path::bigint[])
  and not exists (
      select from category nearer
      where nearer.organization_id = any (:path::bigint[])
        and nearer.organization_id = any ((:path::bigint[])[array_position(:path::bigint[], c.organization_id) + 1:])
        and nearer.slug = c.slug)
  and (:archived::boolean is null or c.archived = :archived)
  and (:before::bigint is null or c.id < :before)
order by c.id desc
limit :how_many
