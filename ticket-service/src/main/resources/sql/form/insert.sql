insert into form (id, root_id, desk_id, slug, kind, priority, audience, title, help, current_version, archived_at, group_slug,
                  created_at, updated_at, version, public_updated_at)
values (nextval('form_id_seq'), :root, :desk, :slug, :kind::text, :priority::text, :audience, :title::text::jsonb,
        :help::text::jsonb, :current_version::bigint::integer, :archived_at::timestamptz, :group::text, :now, :now, 1, :now)
returning id
