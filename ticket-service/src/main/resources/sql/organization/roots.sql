select r.id, r.id, null::bigint, array[r.id], r.slug, r.name, '{}'::text[], r.created_at, r.updated_at, r.version
from directory_root_page(:before, :how_many) r
