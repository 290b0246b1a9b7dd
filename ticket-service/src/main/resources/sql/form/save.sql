-- Whoever may not know of its group sees no change when only that changes: `public_version`.
update form
set slug = :slug, kind = :kind::text, priority = :priority::text, audience = :audience, title = :title::text::jsonb,
    help = :help::text::jsonb, current_version = :current_version::bigint::integer,
    archived_at = :archived_at::timestamptz, group_slug = :group::text, updated_at = :now, version = :version,
    (public_version, public_updated_at) = (
        select case when other then public_version + 1 else public_version end,
               case when other then :now else public_updated_at end
        from (select (slug, kind, priority, audience, title, help, current_version, archived_at) is distinct from
                     (:slug, :kind::text, :priority::text, :audience, :title::text::jsonb, :help::text::jsonb,
                      :current_version::bigint::integer, :archived_at::timestamptz) as other) as seen)
where id = :id
