select g.id, g.root_id, g.desk_id, g.slug, g.name, g.created_at, g.updated_at, g.version
from desk_group g
where g.desk_id = :desk and g.slug = :slug
