-- Looks across roots, which one function may.
select r.id, r.slug, r.name, r.created_at, r.updated_at, r.version from directory_root_search(:q, :before, :how_many) r
