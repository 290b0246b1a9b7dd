update desk
set slug = :slug, name = :name, brand = :brand, locale = :locale, zone = :zone, is_default = :is_default,
    rules = :rules::text::jsonb, labels = :labels::text::jsonb, updated_at = :now, version = :version
where id = :id
