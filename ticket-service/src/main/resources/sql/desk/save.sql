-- Whoever may not know who is at it and how it shares its work sees no change when only that changes: `public_version`.
update desk
set slug = :slug, name = :name, brand = :brand, locale = :locale, zone = :zone, is_default = :is_default,
    rules = :rules::text::jsonb, labels = :labels::text::jsonb, updated_at = :now, version = :version,
    (public_version, public_updated_at) = (
        select case when other then public_version + 1 else public_version end,
               case when other then :now else public_updated_at end
        from (select (slug, name, brand, locale, zone, is_default, rules - 'group' - 'assignment', labels)
                     is distinct from
                     (:slug, :name, :brand, :locale, :zone, :is_default, :rules::text::jsonb - 'group' - 'assignment',
                      :labels::text::jsonb) as other) as seen)
where id = :id
