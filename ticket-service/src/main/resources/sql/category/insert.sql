insert into category (id, root_id, organization_id, slug, label_fr, label_en, archived, created_at, updated_at, version)
values (nextval('category_id_seq'), :root, :organization, :slug, :label_fr, :label_en, false, :now, :now, 1)
returning id, root_id, organization_id, slug, label_fr, label_en, archived, created_at, updated_at, version
