-- Not what was asked for by nobody known: it may be a stranger's asking.
select count(*) from invitation where person_id = :person and asked_by is not null and created_at > :since
