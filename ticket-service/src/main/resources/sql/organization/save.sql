-- Whoever may not know who configures it sees no change when only that changes: `public_version`.
update organization
set slug = :slug, name = :name, parent_id = :parent, path = :path, account_manager_id = :account_manager,
    sign_up = :sign_up,
    updated_at = :now, version = :version,
    (public_version, public_updated_at) = (
        select case when other then public_version + 1 else public_version end,
               case when other then :now else public_updated_at end
        from (select (slug, name, parent_id, path, account_manager_id)
                     is distinct from (:slug, :name, :parent, :path, :account_manager) as other) as seen)
where id = :id
