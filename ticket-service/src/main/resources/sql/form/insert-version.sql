insert into form_version (root_id, form_id, version, schema, created_at, created_by, author)
values (:root, :form, :version::bigint::integer, :schema, :now, :created_by::bigint, :author)
