delete from desk_group where id = :id
