delete from desk_departure where desk_id = :desk and person_id = :person
