insert into desk (id, root_id, organization_id, slug, name, brand, locale, zone, is_default,
                  rules, labels, created_at, updated_at, version, public_updated_at)
values (nextval('desk_id_seq'), :root, :organization, :slug, :name, :brand, :locale, :zone, :is_default,
        :rules::text::jsonb, :labels::text::jsonb, :now, :now, 1, :now)
returning id
