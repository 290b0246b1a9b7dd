select o.id, o.slug, o.name, o.path from organization o where o.id = :organization
