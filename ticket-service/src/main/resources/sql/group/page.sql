select g.id, g.root_id, g.desk_id, g.slug, g.name, g.created_at, g.updated_at, g.version
from desk_group g
where g.desk_id = :desk and (:before::bigint is null or g.id < :before)
order by g.id desc
limit :how_many
