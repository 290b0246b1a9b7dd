select r.id, r.id, null::bigint, array[r.id], r.slug, r.name, '{}'::text[], null::bigint, null::text, null::text, false,
       r.created_at, r.updated_at, r.version
from directory_root_search(:q, :before, :how_many) r
