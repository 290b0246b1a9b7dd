select count(*) from invitation where person_id = :person and created_at > :since
