update organization set slug = :slug, name = :name, updated_at = :now, version = :version where id = :id
