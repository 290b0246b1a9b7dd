select id from desk_group where slug = :slug and desk_id = any (:desks)
