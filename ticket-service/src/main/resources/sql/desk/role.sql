select role from desk_member where desk_id = :desk and person_id = :person
