update desk_group set name = :name, updated_at = :now, version = :version where id = :id
