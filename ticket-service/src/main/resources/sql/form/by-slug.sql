select f.id, f.root_id, f.desk_id, f.slug, f.kind, f.priority, f.audience, f.title::text, f.help::text,
       f.current_version::bigint, f.archived_at, f.group_slug, f.created_at, f.updated_at, f.version
from form f
where f.desk_id = :desk and f.slug = :slug
