-- One replica at a time; the others do something else meanwhile.
select left_at, cause from desk_departure where desk_id = :desk and person_id = :person for update skip locked
