update form
set slug = :slug, kind = :kind::text, priority = :priority::text, audience = :audience, title = :title::text::jsonb,
    help = :help::text::jsonb, current_version = :current_version::bigint::integer,
    archived_at = :archived_at::timestamptz, group_slug = :group::text, updated_at = :now, version = :version
where id = :id
