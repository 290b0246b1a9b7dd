insert into organization (id, root_id, parent_id, path, slug, name, created_at, updated_at, version, public_updated_at)
values (:id, :root, :parent, :path, :slug, :name, :now, :now, 1, :now)
