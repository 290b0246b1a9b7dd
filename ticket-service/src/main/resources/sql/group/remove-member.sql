delete from desk_group_member where group_id = :group and person_id = :person
