update organization
set slug = :slug, name = :name, parent_id = :parent, path = :path, account_manager_id = :account_manager,
    sign_up = :sign_up,
    updated_at = :now, version = :version
where id = :id
